interface TestResult {
  readonly status: string;
  readonly fullName: string;
}
export function outcomeOf(run: {
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[];
  readonly report:
    | {
        readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly TestResult[] }[];
      }
    | undefined;
  readonly exitCode: number;
  readonly strict: boolean;
}): { readonly passed: number; readonly failed: number; readonly skipped: number; readonly notes: readonly string[] };
