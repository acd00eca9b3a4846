import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** How a file looked when it was written. */
export interface FileStamp {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

const chunkBytes = 8 * 1024 * 1024;

/** Writes the bytes and waits until they are on disk. */
export async function writeChecked(file: string, bytes: Uint8Array): Promise<FileStamp> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes: bytes.byteLength, sha256: sha256(bytes) };
}

/** Stamps a file that somebody else wrote, and waits until it is on disk. */
export async function stampFile(file: string): Promise<FileStamp> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: chunkBytes })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).byteLength;
    }
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

/** @returns whether the file is there as it was stamped, to the last byte. */
export async function isWhole(file: string, stamp: FileStamp): Promise<boolean> {
  return withFile(file, stamp, async (handle) => {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(1, stamp.bytes)));
    const hash = createHash("sha256");
    for (let at = 0; at < stamp.bytes; at += chunk.length) {
      const wanted = Math.min(chunk.length, stamp.bytes - at);
      if (!(await readInto(handle, chunk.subarray(0, wanted), at, hash))) return false;
    }
    return hash.digest("hex") === stamp.sha256;
  });
}

/** Fills `into`, which is as long as the stamp says. @returns whether it came back as it was stamped. */
export async function readChecked(file: string, stamp: FileStamp, into: Uint8Array): Promise<boolean> {
  return withFile(file, stamp, async (handle) => {
    const hash = createHash("sha256");
    for (let at = 0; at < stamp.bytes; at += chunkBytes) {
      if (!(await readInto(handle, into.subarray(at, Math.min(at + chunkBytes, stamp.bytes)), at, hash))) return false;
    }
    return hash.digest("hex") === stamp.sha256;
  });
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function withFile(
  file: string,
  stamp: FileStamp,
  check: (handle: FileHandle) => Promise<boolean>,
): Promise<boolean> {
  const handle = await open(file, "r").catch(() => undefined);
  if (handle === undefined) return false;
  try {
    return (await handle.stat()).size === stamp.bytes && (await check(handle));
  } finally {
    await handle.close();
  }
}

async function readInto(handle: FileHandle, into: Uint8Array, position: number, hash: Hash): Promise<boolean> {
  const { bytesRead } = await handle.read(into, 0, into.byteLength, position);
  hash.update(into);
  return bytesRead === into.byteLength;
}
