export function isBuilt(root: string): boolean;
export function sourceDigest(root: string): string;
export function linkCommand(root: string, platform: string): void;
