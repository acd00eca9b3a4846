interface MachineKey {
  readonly modules: string;
  readonly platform: string;
  readonly arch: string;
}
export function installKey(root: string, machine?: MachineKey): string;
export function isCurrent(root: string, machine?: MachineKey): boolean;
export function holdsLockedPackages(root: string): boolean;
export function npmCommand(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): { readonly command: string; readonly args: readonly string[]; readonly shell: boolean };
export function installDetail(): (line: string) => string | undefined;
export function installFailure(output: string, logFile: string): string;
