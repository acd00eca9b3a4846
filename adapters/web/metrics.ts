import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

type TurnOutcome = "answered" | "slow" | "failed";

/** What an operator watches, in the text format of Prometheus. Labels are few and never hold what a sender made up. */
export interface Metrics {
  /** A message and how long its sender waited, in seconds. */
  turn(outcome: TurnOutcome, seconds: number): void;
  /** @param route the pattern, e.g. "/api/v1/cases", or "none". */
  request(route: string, status: number): void;
  error(code: string): void;
  /** How many sockets of the widget are connected now. */
  sockets(connected: number): void;
  /** An event of a socket that was refused or failed. */
  eventRefused(code: string): void;
  page(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const turns = new Counter({ name: "aisle_turns_total", help: "Messages.", labelNames: ["outcome"], registers });
  const durations = new Histogram({
    name: "aisle_turn_duration_seconds",
    help: "From a message's arrival to its answer.",
    buckets: [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  const requests = new Counter({
    name: "aisle_http_requests_total",
    help: "HTTP requests that were answered.",
    labelNames: ["route", "status"],
    registers,
  });
  const errors = new Counter({
    name: "aisle_http_errors_total",
    help: "HTTP requests that were refused or failed.",
    labelNames: ["code"],
    registers,
  });
  const sockets = new Gauge({ name: "aisle_widget_sockets", help: "Connected sockets of the widget.", registers });
  const refusedEvents = new Counter({
    name: "aisle_widget_refusals_total",
    help: "Events of the widget that were refused or failed.",
    labelNames: ["code"],
    registers,
  });
  return {
    turn: (outcome, seconds) => {
      turns.inc({ outcome });
      durations.observe(seconds);
    },
    request: (route, status) => {
      requests.inc({ route, status });
    },
    error: (code) => {
      errors.inc({ code });
    },
    sockets: (connected) => {
      sockets.set(connected);
    },
    eventRefused: (code) => {
      refusedEvents.inc({ code });
    },
    page: () => register.metrics(),
    contentType: register.contentType,
  };
}
