/** The words that the generated shop is made of. Brands, people and products are all made up. */

const letterSizes = ["XS", "S", "M", "L", "XL", "XXL"];
const shoeSizes = ["38", "39", "40", "41", "42", "43", "44", "45"];
const waists = ["28", "30", "32", "34", "36", "38"];
const oneSize = [];

/** Where it stands, what it is, its sizes, price from and to in units of the currency, what it is made of. */
export const shelves = [
  ["Clothing > Tops", ["T-Shirt", "Polo Shirt", "Blouse", "Long Sleeve Top", "Tank Top"], letterSizes, 12, 60, "cloth"],
  ["Clothing > Knitwear", ["Sweater", "Cardigan", "Turtleneck", "Knit Vest"], letterSizes, 35, 160, "wool"],
  ["Clothing > Sweats", ["Hoodie", "Sweatshirt", "Track Jacket"], letterSizes, 30, 110, "cloth"],
  [
    "Clothing > Jackets",
    ["Rain Jacket", "Parka", "Windbreaker", "Bomber Jacket", "Down Coat"],
    letterSizes,
    60,
    340,
    "shell",
  ],
  ["Clothing > Trousers", ["Chinos", "Jeans", "Cargo Trousers", "Hiking Trousers"], waists, 35, 140, "cloth"],
  ["Clothing > Shorts", ["Running Shorts", "Bermuda Shorts", "Swim Shorts"], letterSizes, 18, 65, "shell"],
  ["Clothing > Dresses", ["Summer Dress", "Shirt Dress", "Evening Dress", "Skirt"], letterSizes, 30, 190, "cloth"],
  ["Clothing > Sleepwear", ["Pyjama Set", "Dressing Gown", "Nightshirt"], letterSizes, 25, 95, "cloth"],
  ["Shoes > Boots", ["Hiking Boots", "Chelsea Boots", "Winter Boots", "Rubber Boots"], shoeSizes, 60, 260, "hide"],
  ["Shoes > Everyday", ["Sneakers", "Running Shoes", "Loafers", "Sandals", "Slippers"], shoeSizes, 25, 180, "hide"],
  ["Bags > Carrying", ["Backpack", "Tote Bag", "Duffel Bag", "Messenger Bag", "Suitcase"], oneSize, 30, 280, "hide"],
  ["Accessories > Small Things", ["Wallet", "Belt", "Phone Case", "Key Ring", "Watch Strap"], oneSize, 9, 90, "hide"],
  ["Accessories > Cold Days", ["Beanie", "Scarf", "Gloves", "Wool Socks"], oneSize, 10, 70, "wool"],
  [
    "Home > Kitchen",
    ["Frying Pan", "Chef's Knife", "Mixing Bowl", "Tea Kettle", "Cutting Board", "Coffee Grinder"],
    oneSize,
    12,
    190,
    "ware",
  ],
  ["Home > Table", ["Dinner Plate", "Coffee Mug", "Wine Glass", "Carafe", "Serving Tray"], oneSize, 6, 80, "ware"],
  [
    "Home > Living",
    ["Floor Lamp", "Table Lamp", "Cushion", "Throw Blanket", "Wall Clock", "Rug"],
    oneSize,
    18,
    320,
    "room",
  ],
  ["Home > Bedding", ["Duvet Cover", "Pillow", "Fitted Sheet", "Quilt"], oneSize, 20, 220, "cloth"],
  ["Home > Furniture", ["Bookshelf", "Side Table", "Desk Chair", "Bed Frame", "Wardrobe"], oneSize, 60, 900, "room"],
  ["Garden > Growing", ["Plant Pot", "Watering Can", "Pruning Shears", "Raised Bed"], oneSize, 8, 140, "ware"],
  [
    "Outdoor > Camping",
    ["Two-Person Tent", "Sleeping Bag", "Camping Stove", "Headlamp", "Hammock"],
    oneSize,
    20,
    420,
    "shell",
  ],
  [
    "Sport > Training",
    ["Yoga Mat", "Dumbbell Pair", "Skipping Rope", "Foam Roller", "Water Bottle"],
    oneSize,
    8,
    120,
    "ware",
  ],
  [
    "Toys > Play",
    ["Building Blocks", "Wooden Train", "Jigsaw Puzzle", "Plush Bear", "Card Game"],
    oneSize,
    7,
    75,
    "room",
  ],
  ["Office > Paper", ["Notebook", "Fountain Pen", "Desk Organiser", "Wall Planner"], oneSize, 4, 110, "room"],
];

export const materials = {
  cloth: ["cotton", "organic cotton", "linen", "viscose", "denim", "jersey", "flannel"],
  wool: ["merino wool", "lambswool", "cashmere", "alpaca", "recycled wool"],
  shell: ["nylon", "recycled polyester", "ripstop", "softshell", "waxed cotton"],
  hide: ["leather", "suede", "canvas", "vegan leather", "cork"],
  ware: ["steel", "cast iron", "stoneware", "porcelain", "glass", "bamboo", "copper"],
  room: ["oak", "walnut", "pine", "felt", "brass", "rattan", "jute", "birch plywood"],
};

export const colours = [
  ...["Black", "White", "Navy", "Blue", "Sky Blue", "Red", "Burgundy", "Green", "Olive", "Mint", "Yellow", "Mustard"],
  ...["Orange", "Rust", "Pink", "Purple", "Brown", "Beige", "Grey", "Charcoal", "Cream", "Turquoise"],
];

export const brands = [
  ...[
    "Aldermoor",
    "Birkhall",
    "Calderon & Pike",
    "Dovetail Row",
    "Eastwick",
    "Fennimore",
    "Greyfold",
    "Holloway Supply",
  ],
  ...[
    "Inkwell Lane",
    "Juniper & Tides",
    "Kestrelby",
    "Larkspur Mill",
    "Marlowe North",
    "Nettlebed",
    "Oxbow",
    "Pemberley Works",
  ],
  ...["Quillon", "Rookery", "Saltmarsh", "Thistledown", "Umberto Vale", "Vantage Peak", "Westering", "Yarrow House"],
  ...["Ashgrove", "Brackenridge", "Copperline", "Driftwood Bay", "Elmstead", "Foxcombe"],
];

export const lines = [
  ...[
    "Atlas",
    "Bruno",
    "Cleo",
    "Delta",
    "Echo",
    "Fjord",
    "Gale",
    "Harbour",
    "Iris",
    "Juno",
    "Kite",
    "Luna",
    "Meridian",
  ],
  ...["Nova", "Orion", "Pilot", "Quartz", "Ranger", "Sierra", "Terra", "Union", "Vista", "Willow", "Zephyr", "Tundra"],
  ...["Cove", "Summit", "Prairie", "Canyon", "Lagoon", "Boreal", "Dune", "Alpine", "Coastal", "Metro", "Heritage"],
];

export const looks = [
  ...["Classic", "Slim", "Relaxed", "Lightweight", "Heavyweight", "Compact", "Everyday", "Padded", "Striped", "Plain"],
  ...["Quilted", "Foldable", "Handmade", "Waterproof", "Insulated", "Vintage", "Ribbed", "Oversized", "Soft", "Sturdy"],
];

export const occasions = [
  ...["rainy commutes", "long hikes", "cold mornings", "summer evenings", "the office", "weekend trips", "small flats"],
  ...["family dinners", "training indoors", "cycling to work", "the beach", "winter walks", "gifts", "students"],
  ...["festivals", "gardening", "camping with children", "formal dinners", "lazy Sundays", "travelling light"],
];

export const details = [
  ...["Two side pockets and one that zips.", "The seams are taped by hand.", "It packs into its own pocket."],
  ...[
    "Made in small runs.",
    "Can be repaired for life.",
    "The lining comes out for washing.",
    "Holds its shape after years.",
  ],
  ...[
    "Comes in a cardboard sleeve.",
    "Dries overnight.",
    "Machine washable at 30 degrees.",
    "Wipe clean with a damp cloth.",
  ],
  ...["Reflective piping on both sides.", "A little stretch where it matters.", "Weighs less than it looks."],
  ...["Dyed without chlorine.", "Stacks neatly with others of its kind.", "No tools are needed to put it together."],
  ...["The handle stays cool.", "Fits in hand luggage.", "Rubber feet keep it from slipping."],
];

export const firstNames = [
  "Ada",
  "Ben",
  "Cora",
  "Dev",
  "Elif",
  "Finn",
  "Gita",
  "Hugo",
  "Ines",
  "Jon",
  "Kaya",
  "Leo",
  "Mona",
  "Nils",
];
export const lastNames = [
  "Abbott",
  "Brandt",
  "Castell",
  "Dunmore",
  "Eriks",
  "Farrow",
  "Gruber",
  "Hale",
  "Ibsen",
  "Jarvis",
  "Kemp",
];
