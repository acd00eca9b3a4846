export type PictureFormat = "jpeg" | "png" | "webp" | "gif" | "avif";

/**
 * What a file is by its first bytes, whatever its name says; 512 bytes are enough. Formats that can name other files or
 * hold programs (SVG, PDF), and those that browsers do not show (TIFF, HEIC), are none of these.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "webp";
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return "gif";
  return isAvif(head) ? "avif" : undefined;
}

/** ISO base media file format: the first box is "ftyp" and lists the brands that can read the file. */
function isAvif(head: string): boolean {
  if (!head.startsWith("ftyp", 4)) return false;
  const end = Math.min(Buffer.from(head.slice(0, 4), "latin1").readUInt32BE(), head.length);
  // The four bytes after the first brand are its version.
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) {
    const brand = head.slice(at, at + 4);
    if (brand === "avif" || brand === "avis") return true;
  }
  return false;
}
