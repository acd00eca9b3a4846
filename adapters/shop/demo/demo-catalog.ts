import { demoAccessories } from "./demo-accessories.js";
import { demoAudio } from "./demo-audio.js";
import { demoBags } from "./demo-bags.js";
import { demoBeauty } from "./demo-beauty.js";
import { demoClothing } from "./demo-clothing.js";
import { demoElectronics } from "./demo-electronics.js";
import { demoGarden } from "./demo-garden.js";
import { demoHiking } from "./demo-hiking.js";
import { demoHome } from "./demo-home.js";
import { demoHouse } from "./demo-house.js";
import { demoKids } from "./demo-kids.js";
import { demoKitchen } from "./demo-kitchen.js";
import { demoLiving } from "./demo-living.js";
import { demoMen } from "./demo-men.js";
import { demoOutdoorAndPlay } from "./demo-outdoor-and-play.js";
import { demoOutdoor } from "./demo-outdoor.js";
import type { DemoProduct } from "./demo-product.js";
import { reviewsCarried } from "./demo-reviews-carried.js";
import { reviewsClothing } from "./demo-reviews-clothing.js";
import { reviewsHouse } from "./demo-reviews-house.js";
import { reviewsPlay } from "./demo-reviews-play.js";
import { coreReviews, type DemoReview } from "./demo-reviews.js";
import { demoSandalsAndSlippers } from "./demo-sandals-and-slippers.js";
import { demoShoesAndBags } from "./demo-shoes-and-bags.js";
import { demoShoes } from "./demo-shoes.js";
import { demoSports } from "./demo-sports.js";
import { demoStationeryAndPets } from "./demo-stationery-and-pets.js";
import { demoTable } from "./demo-table.js";
import { demoToys } from "./demo-toys.js";
import { demoWatchesAndWallets } from "./demo-watches-and-wallets.js";
import { demoWomen } from "./demo-women.js";

/** What the demo shop sells and what is said of it; one list for each kind of goods. */

/** The part of the catalog that orders name; what is sold beside it may come and go. */
export const coreProducts: readonly DemoProduct[] = [
  ...demoClothing,
  ...demoShoesAndBags,
  ...demoHouse,
  ...demoOutdoorAndPlay,
];

export const allProducts: readonly DemoProduct[] = [
  ...coreProducts,
  ...demoMen,
  ...demoWomen,
  ...demoKids,
  ...demoShoes,
  ...demoSandalsAndSlippers,
  ...demoBags,
  ...demoAccessories,
  ...demoWatchesAndWallets,
  ...demoKitchen,
  ...demoTable,
  ...demoHome,
  ...demoLiving,
  ...demoGarden,
  ...demoOutdoor,
  ...demoHiking,
  ...demoSports,
  ...demoElectronics,
  ...demoAudio,
  ...demoToys,
  ...demoBeauty,
  ...demoStationeryAndPets,
];

export const allReviews: readonly DemoReview[] = [
  ...coreReviews,
  ...reviewsCarried,
  ...reviewsClothing,
  ...reviewsHouse,
  ...reviewsPlay,
];
