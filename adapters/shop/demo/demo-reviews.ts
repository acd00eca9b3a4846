import type { Review } from "../../../bot/shop-records.js";

/** Product, rating, title, text, days ago. */
export type DemoReview = readonly [product: string, rating: number, title: string, text: string, daysAgo: number];

export const coreReviews: readonly DemoReview[] = [
  ["MH10", 5, "Warmer than it looks", "I wear it on the boat in November. The hood really closes.", 12],
  ["MH10", 4, "Good, runs large", "Soft inside after ten washes. I would take one size smaller next time.", 40],
  ["MT20", 5, "Finally a tee that stays in shape", "Bought six. The collar does not roll.", 21],
  ["MT21", 3, "Fine for short runs", "Dries quickly, but the stripe is peeling off after a summer.", 60],
  ["MP41", 5, "Crossed the Alps in them", "The zips do not scratch and they dry over night.", 33],
  ["MJ50", 4, "Does what it says", "Three hours of rain and dry inside. A bit noisy when walking.", 18],
  ["WH10", 4, "Nice colour", "The lilac is paler than in the picture, but I like it.", 9],
  ["WD30", 5, "Pockets!", "A dress with pockets that hold a phone. Falls well, no ironing.", 27],
  ["WP41", 5, "Not see-through", "Squats, stretches, washing machine: still opaque.", 15],
  ["WJ50", 4, "Light and warm", "Warm enough for a Chicago winter with a sweater below.", 80],
  ["SH10", 4, "Comfortable from the first run", "No blisters. The white ones do not stay white.", 22],
  ["SH11", 5, "Grips on wet rock", "Stayed dry in a stream up to the ankle.", 35],
  ["SH12", 3, "Narrow", "Looks good, but my feet are wide and one size up was too long.", 14],
  ["SH13", 5, "Worth it", "Third year, second sole.", 90],
  ["BG10", 5, "Fits under the seat", "Laptop, lunch and gym clothes go in. The strap on the trolley is clever.", 11],
  ["BG12", 4, "Sturdy", "Carries a week of groceries. The handles could be wider.", 28],
  ["BG13", 5, "Gets better with age", "The canvas took a few scratches and looks better for it.", 64],
  ["KI10", 5, "Buy it once", "Eggs slide. Season it twice before the first use.", 45],
  ["KI10", 4, "Heavy", "Wonderful to fry in, but you need both hands.", 19],
  ["KI12", 5, "Sharp for months", "I cook every day and sharpened it once.", 51],
  ["KI14", 4, "Lovely glaze", "Each one differs, as promised. One arrived chipped and was replaced within days.", 16],
  ["KI15", 3, "Good kettle, loud beep", "Keeps the temperature well. The beep cannot be switched off.", 24],
  ["HO10", 5, "Like a hotel", "Soft from the first night.", 38],
  ["HO11", 5, "Warm without weight", "The mustard goes with everything.", 56],
  ["HO13", 3, "Wobbles a little", "Nice light, but the base needs a level floor.", 70],
  ["OU10", 5, "Up in four minutes", "Stood through a storm on the coast.", 48],
  ["OU12", 5, "Ice at night", "Ice cubes in the morning were still there in the evening.", 13],
  ["OU14", 4, "Grippy", "Smells of rubber for a week, then perfect.", 31],
  ["EL13", 5, "Quiet at last", "The office is gone when I put them on.", 20],
  ["EL12", 4, "Small", "Two charges for my phone, just as written.", 26],
  ["TO11", 5, "Best friend", "Survived three washes and a flight.", 10],
  ["TO13", 4, "Quick to learn", "Our eight-year-old wins most of the time.", 42],
];

const dayMs = 24 * 60 * 60 * 1000;

export function datedReviews(reviews: readonly DemoReview[], today: Date): readonly Review[] {
  return reviews.map(([productId, rating, title, text, daysAgo]) => ({
    productId,
    rating,
    title,
    text,
    at: new Date(today.getTime() - daysAgo * dayMs).toISOString(),
  }));
}
