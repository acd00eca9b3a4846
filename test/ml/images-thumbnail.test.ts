import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { thumbnail } from "../../ml/images/thumbnail.js";

const formats = ["jpeg", "png", "webp", "gif", "avif"] as const;
const red = { r: 200, g: 30, b: 40 };
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red }, limitInputPixels: false });

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aisle-images-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function made(path: string, width = 640) {
  const outcome = await thumbnail(path, { width });
  if (outcome.kind !== "picture") throw new TypeError(`${path}: ${outcome.kind}`);
  return { ...outcome, about: await sharp(outcome.bytes).metadata() };
}

describe("a thumbnail", () => {
  test.each(formats)("of %s is WebP of the width that was asked for", async (format) => {
    const { about, type } = await made(file(`wide.${format}`, await plain(900, 600).toFormat(format).toBuffer()), 300);
    expect(about).toMatchObject({ format: "webp", width: 300, height: 200 });
    expect(type).toBe("image/webp");
  });

  test("goes by what the file holds, not by its name", async () => {
    expect((await made(file("really-a-png.jpg", await plain(30, 20).png().toBuffer()))).about.width).toBe(30);
  });

  test("is never larger than the picture, nor wider than 640 pixels", async () => {
    expect((await made(file("small.png", await plain(50, 40).png().toBuffer()))).about).toMatchObject({ width: 50 });
    const wide = file("wide.png", await plain(3_000, 1_000).png().toBuffer());
    expect((await made(wide, 5_000)).about.width).toBe(640);
  });

  test("of a picture taller than WebP can be is a narrow one", async () => {
    const { about } = await made(file("scroll.png", await plain(700, 40_000).png().toBuffer()));
    expect(about).toMatchObject({ width: 45, height: 2_560 });
  });

  test("stands upright and says nothing of the camera or the place", async () => {
    const shot = plain(60, 40).withExif({
      IFD0: { Make: "Secret Camera", Copyright: "Somebody" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
    });
    const turned = await shot.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { about, bytes } = await made(file("turned.jpg", turned));
    expect(about).toMatchObject({ width: 40, height: 60 });
    expect(about.orientation).toBeUndefined();
    expect([about.exif, about.xmp, about.iptc, about.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes("Secret Camera")).toBe(false);
  });

  test("of a moving picture is its first frame", async () => {
    const frames = await Promise.all(
      [red, { r: 20, g: 30, b: 200 }].map((background) =>
        sharp({ create: { width: 20, height: 10, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { about, bytes } = await made(file("moving.gif", moving));
    expect(about.pages ?? 1).toBe(1);
    expect(about.height).toBe(10);
    const [first] = (await sharp(bytes).stats()).channels;
    expect(first?.mean).toBeGreaterThan(150);
  });
});

describe("no thumbnail is made", () => {
  const named = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/hostname"/></svg>`;
  const others: Readonly<Record<string, () => Promise<Uint8Array | string>>> = {
    "an SVG": async () => named,
    "an SVG behind a declaration": async () => `<?xml version="1.0"?>\n${named}`,
    "a TIFF": () => plain(9, 9).tiff().toBuffer(),
    "a PDF": async () => "%PDF-1.7\n1 0 obj << >> endobj\n",
    "a HEIC": async () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
    "a page": async () => "<!doctype html><title>no picture</title>",
    nothing: async () => "",
    "the head of a JPEG": async () => "\xff\xd8\xff",
    "half a picture": async () => (await plain(400, 400).png().toBuffer()).subarray(0, 200),
    "a JPEG that was cut off": async () => {
      const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
      const whole = await sharp({ create: { width: 300, height: 300, channels: 3, noise, background: red } })
        .jpeg()
        .toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
    "a picture with an SVG in it": async () =>
      Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from(named)]),
  };

  test.each(Object.keys(others))("of %s", async (name) => {
    const path = file("picture.jpg", (await others[name]?.()) ?? "");
    expect(await thumbnail(path, { width: 100 })).toEqual({ kind: "not-a-picture" });
  });

  test("of what is not there, and of folders and pipes", async () => {
    const inside = join(folder, "folder.jpg");
    const pipe = join(folder, "pipe.jpg");
    mkdirSync(inside);
    execFileSync("mkfifo", [pipe]);
    for (const path of [join(folder, "none.jpg"), inside, pipe, "/dev/zero"]) {
      expect(await thumbnail(path, { width: 100 }), path).toEqual({ kind: "missing" });
    }
  });

  test("of more than 50 million pixels, however few bytes they take", async () => {
    const path = file("bomb.png", await plain(8_000, 7_000).png().toBuffer());
    expect(await thumbnail(path, { width: 100 })).toEqual({ kind: "too-large" });
  });

  test("of more than 48 MiB", async () => {
    const path = file("long.jpg", Buffer.alloc(48 * 1024 * 1024 + 1));
    expect(await thumbnail(path, { width: 100 })).toEqual({ kind: "too-large" });
  });
});

test("many at once are all made, and a bad one among them holds nobody up", async () => {
  const good = file("good.png", await plain(100, 80).png().toBuffer());
  const bad = file("bad.png", "no picture");
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, at) => thumbnail(at % 3 === 0 ? bad : good, { width: 50 })),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? "not-a-picture" : "picture")),
  );
});
