import { folded, stemsOf } from "./question-words.js";

/**
 * What shoppers ask about products again and again, in whatever words. A topic only says where in the record to look;
 * what it finds there, and under which name, is the shop's.
 */

/** Topics whose answer is looked up among a product's attributes, options and descriptions. */
export type RecordTopic =
  | "material"
  | "care"
  | "appliance"
  | "water"
  | "weight"
  | "length"
  | "width"
  | "height"
  | "depth"
  | "diameter"
  | "thickness"
  | "dimensions"
  | "capacity"
  | "battery"
  | "electricity"
  | "power"
  | "warranty"
  | "age"
  | "origin"
  | "allergens"
  | "safety"
  | "genuine"
  | "fit"
  | "included"
  | "edition"
  | "ecology"
  | "temperature"
  | "brand";

/** Topics that are answered from elsewhere: reviews, prices, stock. */
export type OtherTopic =
  | "reviews"
  | "problems"
  | "worst"
  | "best-reviews"
  | "true-color"
  | "price"
  | "price-history"
  /** Why it costs what it costs. */
  | "price-reason"
  /** What it is, said simply. */
  | "gist"
  | "stock"
  | "restock"
  | "options"
  | "bought-together";

export interface RecordTopicWords {
  readonly topic: RecordTopic;
  /** On folded text. */
  readonly asks: RegExp;
  /** Words one of which an attribute's name has when it answers the question. */
  readonly names: readonly string[];
  /** A sentence of the description that speaks of it, folded. */
  readonly told: RegExp;
  /** Its answer matters to somebody's health or safety: what is not stated must not be taken for a no. */
  readonly careful?: true;
  /** Only what names the very thing answers it: what goes into the dishwasher says nothing of the microwave. */
  readonly exact?: true;
}

const materials =
  "cotton|polyester|wool|merino|lambswool|cashmere|silk|linen|nylon|polyamide|leather|suede|denim|canvas|fleece|velvet|viscose|modal|elastane|spandex|lycra|acrylic|hemp|bamboo|rubber|latex|silicone|plastic|bpa|metal|stainless|steel|iron|alumini?um|titanium|copper|brass|gold|silver|nickel|glass|crystal|ceramic|stoneware|porcelain|wood(?:en)?|oak|walnut|beech|pine|teak|marble|cork|felt|down|feathers?|fur|mesh|gore-?tex";

/** The materials that a text names, as they are typed there. */
export function materialsNamed(text: string): readonly string[] {
  return [...folded(text).matchAll(new RegExp(`\\b(?:${materials})\\b`, "gu"))].map(([name]) => name);
}

/** Stems of materials; those that are as often a color, a shape or a taste are not among them. */
export const materialWords: ReadonlySet<string> = new Set(
  stemsOf(
    "cotton polyester wool merino lambswool cashmere silk linen nylon polyamide leather suede denim viscose elastane acrylic hemp bamboo latex silicone plastic steel iron aluminium aluminum titanium copper ceramic stoneware porcelain oak walnut beech teak",
  ),
);

export const recordTopics: readonly RecordTopicWords[] = [
  {
    topic: "appliance",
    asks: /\b(?:dish ?washer|microwave|oven|induction|hob|lavavajillas)\b|洗碗机|微波炉/u,
    names: ["dishwasher", "microwave", "oven", "induction", "hob", "care"],
    told: /\b(?:dish ?washer|microwave|oven|induction|hob|stove)\b/u,
    exact: true,
  },
  {
    topic: "allergens",
    asks: /\b(?:allerg\w*|nickel|nuts?|peanuts?|gluten|lactose|latex|soy|hypoallergenic|fragrance[- ]free|sensitive skin|irritat\w*|ingredients?|alergi\w*|celiac|coeliac|intoleran\w*)\b|过敏|成分/u,
    names: ["ingredient", "allergen", "allergy", "composition", "material", "metal", "contain", "hypoallergenic"],
    told: /\b(?:allerg\w*|nickel|nuts?|gluten|latex|hypoallergenic|fragrance|ingredients?|free of|free from|\w+-free)\b/u,
    careful: true,
    exact: true,
  },
  {
    topic: "safety",
    asks: /\b(?:safe|safety|dangerous|toxic|non-?toxic|harmful|hazard\w*|chok(?:e|ing)|certifi\w+|food[- ]grade|bpa)\b|\b(?:for|with) (?:a |my |our )?(?:baby|babies|newborn|infant|toddler|pregnan\w+)\b|安全|\bsegur[oa]\b/u,
    names: ["safety", "safe", "certification", "certificate", "standard", "age", "warning", "test"],
    told: /\b(?:safe|safety|certified|certificate|tested|toxic|standard|from birth|bpa|months?)\b/u,
    careful: true,
  },
  {
    topic: "care",
    asks: /\b(?:wash\w*|laundry|laundered|tumble|dry[- ]?clean\w*|iron(?:ing|ed)|clean(?:ed|able)?|care for|care instructions?|lava\w*)\b|洗/u,
    names: ["care", "wash", "clean", "laundry", "maintenance"],
    told: /\b(?:wash\w*|tumble|dry[- ]?clean\w*|iron(?:ing|ed)?|clean\w*|wipe\w*)\b/u,
  },
  {
    topic: "water",
    asks: /\b(?:water[- ]?(?:proof|resist\w*|repell\w*|tight)|weather[- ]?proof|rain ?proof|splash ?proof|(?:in|for|against|through) (?:the |heavy )?rain|get wet|impermeable|ipx?\d?)\b|防水/u,
    names: ["waterproof", "water", "weatherproof", "ip", "rain"],
    told: /\b(?:water[- ]?(?:proof|resist\w*|repell\w*|tight|column)|weather[- ]?proof|rain\w*|taped seams?|ipx?\d)\b/u,
  },
  {
    topic: "weight",
    asks: /\b(?:weigh\w*|heavy|heavier|heaviest|light|lighter|lightest|lightweight|pesan?|peso|pesad[oa])\b|多重|重量|轻/u,
    names: ["weight", "mass"],
    told: /\b(?:weigh\w*|heavy|lightweight|\d+(?:[.,]\d+)?\s?(?:g|kg|oz|lbs?))\b(?!\s+denim)/u,
  },
  {
    topic: "thickness",
    asks: /\b(?:thick\w*|thin(?:ner|nest)?)\b|厚/u,
    names: ["thick", "thickness", "gauge"],
    told: /\b(?:thick\w*|thin)\b/u,
  },
  {
    topic: "diameter",
    asks: /\b(?:diameter|across)\b|直径/u,
    names: ["diameter"],
    told: /\b(?:diameter|across)\b/u,
  },
  {
    topic: "width",
    asks: /\b(?:width|wide|wider|widest|ancho)\b|多宽|宽/u,
    names: ["width", "breadth", "dimension", "measurement"],
    told: /\b(?:width|wide|\d+\s?x\s?\d+)\b/u,
  },
  {
    topic: "height",
    asks: /\b(?:height|how high|tall(?:er|est)?|high|alto|altura)\b|多高|高度/u,
    names: ["height", "dimension", "measurement"],
    told: /\b(?:height|\d+\s?\w+ high|tall|\d+\s?x\s?\d+)\b/u,
  },
  {
    topic: "depth",
    asks: /\b(?:depth|how deep|deep|deeper)\b|深度/u,
    names: ["depth", "dimension", "measurement"],
    told: /\b(?:depth|deep|\d+\s?x\s?\d+)\b/u,
  },
  {
    topic: "length",
    asks: /\b(?:lengths?|how long (?:is|are)|(?:is|are) (?:it|they|this|that|these) (?:long|short)|longer|longest|largo)\b|多长|长度/u,
    names: ["length", "inseam", "dimension", "measurement"],
    told: /\b(?:lengths?|inches long|cm long|m long|knee-length|\d+\s?x\s?\d+)\b/u,
  },
  {
    topic: "dimensions",
    asks: /\b(?:(?:bigg|larg|small)(?:er|est)|dimensions?|measurements?|measures?|how (?:big|large|small)|what(?:'s| is) the size|size in (?:cm|inches)|medidas|dimensiones|tamano|carry[- ]?on|cabin|fit (?:in|on|into|under|through|inside))\b|尺寸|多大/u,
    names: ["dimension", "measurement", "width", "height", "depth", "length", "diameter", "thickness", "size"],
    told: /\b(?:\d+(?:[.,]\d+)?\s?x\s?\d+|\d+(?:[.,]\d+)?\s?(?:cm|mm|inch(?:es)?|in)|cabin luggage|carry-on)\b/u,
  },
  {
    topic: "capacity",
    asks: /\b(?:how many (?:people|persons)|sleeps|capacity|volume|how (?:much|many)\b.{0,20}\b(?:hold|holds|fits?|carry|carries|take|takes|contain)|holds? (?:more|most|the most|less)|lit(?:er|re)s?|capacidad|ml)\b|容量/u,
    names: ["volume", "capacity", "load", "storage", "persons"],
    told: /\b(?:holds?|capacity|volume|carries|\d+(?:[.,]\d+)?\s?(?:ml|l|lit(?:er|re)s?))\b/u,
  },
  {
    topic: "battery",
    asks: /\b(?:batter(?:y|ies)|charge(?:s|d|r)?|charging|recharg\w*|run ?time|play ?time|bateria)\b|电池|续航|充电/u,
    names: ["battery", "charging", "runtim", "playtim", "autonomy"],
    told: /\b(?:batter(?:y|ies)|charg\w*|hours? of|runs? \w+ hours?)\b/u,
  },
  {
    topic: "electricity",
    asks: /\b(?:volt\w*|\d{3} ?v|plugs?|adapter|mains|socket|hertz|(?:works?|use|used|usable|run) (?:it )?(?:in|with) (?:the )?(?:us|usa|states|uk|eu|europe|america|canada|japan|australia|china|india|american|british|european))\b|电压|插头|voltaje|enchufe/u,
    names: ["voltage", "volt", "plug", "input", "frequency", "socket", "power supply", "adapter"],
    told: /\b(?:\d{3}(?:\s?[-–]\s?\d{3})?\s?v|volt\w*|plugs?|mains)\b/u,
  },
  {
    topic: "power",
    asks: /\b(?:watt(?:s|age)?|how (?:powerful|strong)|power (?:draw|consumption|rating)|potencia)\b|功率/u,
    names: ["power", "wattage"],
    told: /\b\d+\s?w(?:atts?)?\b/u,
  },
  {
    topic: "warranty",
    asks: /\b(?:warrant\w*|guarantee\w*|garantia)\b|保修/u,
    names: ["warranty", "guarantee"],
    told: /\b(?:warrant\w*|guarantee\w*)\b/u,
  },
  {
    topic: "age",
    asks: /\b(?:what age|which age|age range|from what age|(?:how old|minimum age)|\d{1,2}[- ]?(?:years?|yrs?|months?|yo)[- ]?olds?|\d{1,2} ?(?:years?|months?)|edad|(?:for|with) (?:a |my )?(?:kids?|child|children|toddlers?|teen\w*|adults?))\b|几岁|年龄|岁/u,
    names: ["age", "gender"],
    told: /\b(?:from (?:birth|\d+)|\d+ (?:years?|months?)|years? (?:and|or) (?:up|older))\b/u,
  },
  {
    topic: "origin",
    asks: /\b(?:(?:where|which country)\b.{0,24}\b(?:made|manufactured|produced|from)|made in|country of origin|manufactured|hecho en|fabricado)\b|产地|哪里生产/u,
    names: ["origin", "country", "made", "manufactured"],
    told: /\b(?:made in|manufactured in|produced in|woven in|sewn in|imported)\b/u,
  },
  {
    topic: "genuine",
    asks: /\b(?:genuine|authentic\w*|fake|faux|dupe|replica|knock-?off|counterfeit|original|imitation|real (?:\w+ )?(?:leather|fur|silk|gold|silver|wool|wood|suede|down|thing|deal|one)|is (?:it|this|that) (?:for )?real)\b|正品|真皮/u,
    names: ["material", "brand", "authenticity", "certification", "composition"],
    told: /\b(?:genuine|authentic|faux|imitation|real (?:leather|fur|silk|wool)|original)\b/u,
  },
  {
    topic: "fit",
    asks: /\b(?:runs? (?:small|big|large|narrow|wide|true|tight)|true to size|size (?:up|down)|sizing|tight|narrow|snug|loose|baggy|how (?:do|does) (?:it|they|this|these|that) fit|(?:do|does) (?:it|they|this|these) fit(?: well| small| large| true\b.*)?\s*$|wide feet|talla (?:grande|pequena))\b|偏大|偏小/u,
    names: ["fit", "cut"],
    told: /\b(?:fit(?:s|ted|ting)?|cut|roomy|close-fitting|true to size|oversized|slim|relaxed|loose)\b/u,
  },
  {
    topic: "included",
    asks: /\b(?:how many (?:pieces|parts)|what'?s in the (?:box|package|pack|set)|in the box|come with (?:it|the|batteries|a|an)|comes with|included|include|incluye)\b|包含/u,
    names: ["included", "content", "box", "pieces", "set"],
    told: /\b(?:includ\w+|comes? with|supplied with|in the box|set of|not included)\b/u,
  },
  {
    topic: "edition",
    asks: /\b(?:(?:last|this|next|previous) year'?s?|(?:19|20)\d\d (?:one|model|version|edition)|newer|newest|latest|new(?:er)? (?:version|model|edition|generation)|which (?:version|model|edition|generation)|model year|discontinued)\b/u,
    names: ["model", "year", "version", "edition", "generation", "season"],
    told: /\b(?:(?:19|20)\d\d|model year|version|generation|edition)\b/u,
  },
  {
    topic: "ecology",
    asks: /\b(?:vegan|cruelty|organic|recycl\w*|sustainab\w*|eco\b|eco-?friendly|ecologic\w*|biodegrad\w*|fair ?trade|ethical\w*)\b|环保|纯素/u,
    names: ["vegan", "organic", "recycl", "sustain", "eco", "material", "cruelty", "certification"],
    told: /\b(?:vegan|organic|recycl\w*|sustainab\w*|eco\w*|biodegrad\w*|fair ?trade|no down|cruelty)\b/u,
    exact: true,
  },
  {
    topic: "temperature",
    asks: /\b(?:how (?:warm|cold|hot)|warmer|warmest|warm enough|cold enough|hot enough|temperatures?|degrees|below zero|freezing|in (?:the )?winter|for (?:the )?winter|in (?:the )?summer|snow)\b|保暖|温度/u,
    names: ["temperature", "season", "climate", "comfort", "warm", "insulation", "warmth"],
    told: /°|\b(?:warm\w*|cold|hot|winter|summer|degrees|frost\w*|insulat\w*|windproof)\b/u,
  },
  {
    topic: "brand",
    asks: /\b(?:who (?:makes|made|is it by|manufactures)|(?:what|which) brand|brand (?:is|of)|marca|maker|manufacturer)\b|品牌/u,
    names: ["brand", "maker", "manufacturer"],
    told: /(?!)/u,
  },
  {
    topic: "material",
    asks: new RegExp(
      `\\b(?:made (?:out )?(?:of|from)|materials?|fabrics?|textile|composition|lining|de que (?:esta|es)|${materials})\\b|材质|面料|什么做的`,
      "u",
    ),
    names: ["material", "fabric", "composition", "shell", "lining", "upper", "filling", "outer"],
    told: new RegExp(`\\b(?:made (?:of|from)|material|fabric|${materials})\\b`, "u"),
  },
];

export const otherTopics: readonly { readonly topic: OtherTopic; readonly asks: RegExp }[] = [
  {
    topic: "price-reason",
    asks: /\b(?:why|how come)\b.{0,40}\b(?:expensive|pric[ey]\w*|dear(?:er)?|cheap(?:er)?|costs? (?:so|that|more|less)\b)/u,
  },
  {
    topic: "gist",
    asks: /\b(?:explain|describe|say|put|tell)\b.{0,20}\b(?:like i'?m|as if i\b|to an? (?:\w+ )?(?:child|kid|beginner)|for (?:a child|beginners|dummies)|(?:more )?simply|in (?:simple|plain|easy|normal) (?:words|terms|english|language))|\beli ?5\b|\bin a nutshell\b|^in short\b|\bwhat is (?:it|this) (?:even|actually|exactly)\b/u,
  },
  {
    topic: "worst",
    asks: /\b(?:(?:worst|lowest|bad|negative|critical|1[- ]star|one[- ]star) (?:rated )?(?:reviews?|ratings?|comments?|feedback|opinions?)|malas opiniones)\b|差评/u,
  },
  {
    topic: "best-reviews",
    asks: /\b(?:(?:best|top|positive|highest|5[- ]star|five[- ]star) (?:reviews?|ratings?|comments?)|what do (?:people|ppl|customers|buyers|others|they) (?:like|love)|pros\b(?! and cons))|好评/u,
  },
  {
    topic: "problems",
    asks: /\b(?:(?<!(?:is|be) (?:that|it|this) an? )(?:problems?|issues?)|complain\w*|(?:people|ppl|customers|buyers|others|they|anyone) (?:hate|dislike|don'?t like|not like)|downsides?|drawbacks?|cons|defects?|faults?|what'?s (?:the catch|wrong|bad)|anything (?:bad|wrong)|fall apart|break(?:s|ing)? (?:easily|down|quickly)|long[- ]lasting|durab\w*|will it last|how long (?:does|will|do) (?:it|they|this|that) last|quejas|problemas)\b|缺点|问题多/u,
  },
  {
    topic: "true-color",
    asks: /\b(?:true to colou?r|colou?rs?\b.{0,30}\b(?:accurate|same|like|real|true|match\w*|in the (?:picture|photo|image))|(?:pictures?|photos?|images?)\b.{0,24}\b(?:true|accurate|real|right|match\w*)|look like (?:in )?the (?:picture|photo))\b|色差/u,
  },
  {
    topic: "reviews",
    asks: /\b(?:reviews?|ratings?|rated|stars|feedback|opinions?|what (?:do|did) (?:people|ppl|others|other \w+|customers|buyers|shoppers|everyone|you) (?:say|think)|what are people saying|(?:is|are) (?:it|this|that|they|these|those|the \w+) (?:any |really |actually |a )?(?:good(?! (?:for|as|at|in|to|with|enough|on)\b)|worth it|worth (?:the|its) (?:money|price)|popular|recommended|comfortable|comfy|quality)|do people (?:like|recommend|return)|worth it|worth the money|how good|recommend (?:it|this|that)|any good|(?:good|decent|high) quality|opiniones|resenas|valoraciones|vale la pena)\b|评价|评论|好用吗|值得/u,
  },
  {
    topic: "price-history",
    asks: /\b(?:(?:was|been|used to be|ever) (?:it |this |that |they )?(?:ever )?(?:cheaper|(?:less|more) expensive|dearer|lower|on (?:sale|offer)|reduced|discounted)|price (?:(?:last|a|two|three|some|\d+) (?:weeks?|months?|years?|days?)|history|drop|go(?:ing)? down|change\w*|come down|been)|(?:former|original|previous|old|usual|regular|before|lowest) price|how much (?:was|did) (?:it|this|that|they)|cheaper (?:before|last|in the past|earlier)|(?:really|actually) reduced|go on sale|goes? on sale|be on sale)\b|历史价格|降价/u,
  },
  {
    topic: "restock",
    asks: /\b(?:(?:when|will|be|get|getting|are you)\b.{0,40}\b(?:back in stock|restock\w*|available again|in stock again|more (?:of (?:it|them|these))? ?in)|when(?:'s| is|s| will)\b.{0,20}\bback\b|back in stock|restock\w*|new stock)\b|补货|什么时候有货/u,
  },
  {
    topic: "stock",
    asks: /\b(?:in stock|in (?:your )?stock|available|availability|how many (?:of (?:them|those|these|it) )?(?:do|have) you|how many\b.{0,30}\b(?:left|in stock|remaining)|any left|(?:sizes?|colou?rs?|ones?)\b.{0,12}\bleft|sold out|still have (?:it|this|that|them|these)|left in|hay (?:stock|existencias)|disponible)\b|有货|库存|现货/u,
  },
  {
    topic: "price",
    asks: /\b(?:how much (?:is|are|does|do|for|would)\b(?!.{0,20}\b(?:hold|weigh|fit|take|carry)\w*)|(?:what'?s|what is|whats|tell me) (?:the|its) price|its price|price (?:of|for) (?:it|this|that|the)|price\s*$|costs?\b|cuanto (?:cuesta|vale|es)|precio)\b|多少钱|价格/u,
  },
  {
    topic: "options",
    asks: /\b(?:(?:which|what|other|different|more|any other|all) (?:the )?(?:other )?(?:colou?rs?|sizes?|shades|variants?|options|versions|models|flavou?rs?|scents?)|(?:colou?rs?|sizes?|shades) (?:does|do|are|is|can|available)|come in|comes in|colou?r options|size range|que (?:tallas|colores)|tallas|colores)\b|颜色|尺码|型号/u,
  },
  {
    topic: "bought-together",
    asks: /\b(?:(?:people|customers|others)\b.{0,20}\b(?:buy|get|bought)\b.{0,20}\b(?:with|together)|bought together|goes? (?:well )?with (?:it|this|that))\b|一起买/u,
  },
];
