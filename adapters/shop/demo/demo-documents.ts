import type { ShopDocument } from "../../../bot/shop-records.js";
import { readMarkdown } from "../documents/markdown-page.js";
import { documentOf } from "../documents/passages.js";

const careGuide = `# Care guide

How to keep what you bought from us. What the label says comes first.

## Wool and cashmere

Wash wool by hand in cold water with a mild detergent, and never wring it. Dry it flat on a towel, away from heaters.
Little bobbles come with wear: take them off with a wool comb. Between two washes, a night in fresh air is enough.

Keep moths away with cedar wood or lavender, and store knitwear folded, since hangers stretch it.

## Linen and cotton

Linen and cotton can go into the machine at 40 °C. Expect linen to shrink by up to three percent in its first wash.
Iron linen while it is still damp. Wash dark colors inside out to keep them from fading.

## Down

Wash down jackets and duvets on a gentle cycle with detergent made for down, and rinse twice. Tumble dry them on low with
two clean tennis balls, which break up the lumps. Do not use fabric softener on down.

## Leather and suede

Let wet leather dry slowly at room temperature, stuffed with paper. Feed smooth leather with a colorless balm every three
months. Brush suede when it is dry; take stains out with a suede eraser.

## Waterproof jackets

Close all zips, wash at 30 °C without softener and rinse well. When rain no longer beads on the fabric, spray it with a
waterproofing spray and dry it on low heat.

## Cast iron and wood

Rinse cast iron with hot water, without soap, dry it at once and rub it with a little oil. Rust comes off with coarse salt
and a potato. Wooden boards and spoons do not belong in the dishwasher; oil them once a month.

## Candles

Let a candle burn until its whole surface is liquid the first time, so that it does not tunnel. Trim the wick to five
millimeters before you light it again. Never leave a burning candle alone.
`;

const sizeHelp = `# Finding your size

## How to measure

**Where do I measure my chest?**

Lay the tape around the widest part of your chest, under your arms, and keep it level.

**Where do I measure my waist?**

Measure your waist at its narrowest point, just above your belly button, without holding your breath.

**How do I measure my feet?**

Stand on a sheet of paper with your heel against a wall and mark your longest toe. Measure in the evening, when feet are
a little larger.

## Between two sizes

If you are between two sizes, take the larger one for jackets and knitwear, and the smaller one for stretchy trousers.

## Letters and numbers

| Letter | Chest in inches | Waist in inches |
|---|---|---|
| S | 36 to 38 | 29 to 31 |
| M | 38 to 40 | 31 to 33 |
| L | 40 to 42 | 33 to 35 |
| XL | 42 to 45 | 35 to 38 |

## Backpacks

A backpack fits when its hip belt sits on your hip bones and the shoulder straps carry no weight.
`;

/** Two pages that the demo shop's assistant quotes from. */
export const demoDocuments: readonly ShopDocument[] = [
  documentOf("guides/care-guide.md", "markdown", readMarkdown(careGuide)),
  documentOf("guides/finding-your-size.md", "markdown", readMarkdown(sizeHelp)),
];
