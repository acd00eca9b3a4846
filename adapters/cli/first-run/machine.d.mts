export function nodeProblem(version: string): string | undefined;
export function toolchainProblem(machine: {
  readonly platform: string;
  readonly runs: (tool: string) => boolean;
  readonly compiler?: string;
}): string | undefined;
