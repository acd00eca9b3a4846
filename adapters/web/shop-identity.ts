import { errors, jwtVerify } from "jose";
import type { Clock } from "../../bot/ports.js";
import { HttpProblem } from "./http-problem.js";
import type { WebOptions } from "./web-options.js";

/** What the shop's clock may differ from ours. */
const clockSkewSeconds = 5;

interface IdentityCheck {
  /** The secret that the shop signs with; absent when none is set. */
  readonly secret: string | undefined;
  readonly customerExists: (customerId: string) => Promise<boolean>;
  readonly clock: Clock;
}

export function identityCheckOf(options: WebOptions): IdentityCheck {
  const { identitySecret: secret, customerExists, clock } = options;
  return { secret, customerExists, clock };
}

/**
 * Reads who the shop says this is: a JWT (RFC 7519) signed with HS256, with `sub` (a customer id) and `exp`.
 * @returns the customer id.
 * @throws HttpProblem "identity/not-configured" (400) or "identity/invalid" (401).
 */
export async function customerOf(jwt: string, check: IdentityCheck): Promise<string> {
  if (check.secret === undefined || check.secret === "") throw notConfigured();
  const customerId = await subjectOf(jwt, check.secret, check.clock);
  if (!(await check.customerExists(customerId))) {
    throw invalid("Its sub names no customer of this shop; send the customer's id as it was imported.");
  }
  return customerId;
}

async function subjectOf(jwt: string, secret: string, clock: Clock): Promise<string> {
  try {
    const { payload } = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ["HS256"],
      requiredClaims: ["exp", "sub"],
      clockTolerance: clockSkewSeconds,
      currentDate: clock.now(),
    });
    // JSON can hold anything under a claim's name, and jose checks presence only.
    if (typeof payload.sub === "string" && payload.sub !== "") return payload.sub;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw invalid(reasonOf(error));
    throw error;
  }
  throw invalid("Its sub must be the customer's id as text.");
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "It has expired; let the shop sign a new one.";
  if (error instanceof errors.JWTClaimValidationFailed)
    return `Its claim "${error.claim}" is missing or does not hold.`;
  if (error instanceof errors.JOSEAlgNotAllowed) return "It must be signed with HS256.";
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return "Its signature does not match; the shop must sign with the secret that is set as AISLE_IDENTITY_SECRET.";
  }
  return "It is not a signed JSON Web Token.";
}

function invalid(reason: string): HttpProblem {
  return new HttpProblem({
    status: 401,
    code: "identity/invalid",
    message: `The identity token was refused. ${reason} Without one the conversation is anonymous.`,
    field: "identity",
  });
}

function notConfigured(): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "identity/not-configured",
    message:
      "An identity token was sent, but this server has no secret to check it with. " +
      "Start it with AISLE_IDENTITY_SECRET set to the shop's secret, or leave the field identity out.",
    field: "identity",
  });
}
