import { lit, type Shape } from "./paint.js";

const body = "M270 190 L330 150 Q400 200 470 150 L530 190 L545 660 Q400 690 255 660 Z";
const leftArm = "M270 190 Q205 230 180 330 L150 590 Q175 606 212 604 L262 400 Z";
const rightArm = "M530 190 Q595 230 620 330 L650 590 Q625 606 588 604 L538 400 Z";

/** Details: "zip", "pocket". */
export const hoodie: Shape = (paint) => `
${lit(leftArm, paint.main)}${lit(rightArm, paint.main)}${lit(body, paint.main)}
<path d="M318 162 Q400 60 482 162 Q470 230 400 236 Q330 230 318 162 Z" fill="${paint.dark}"/>
<path d="M345 165 Q400 105 455 165 Q445 215 400 218 Q355 215 345 165 Z" fill="${paint.darker}"/>
<path d="M372 222 l-8 90 M428 222 l8 90" stroke="${paint.accent}" stroke-width="7" stroke-linecap="round" fill="none"/>
${paint.has("zip") ? `<path d="M400 236 L400 676" stroke="${paint.line}" stroke-width="7" stroke-dasharray="9 5"/>` : ""}
<path d="M310 470 L490 470 L525 590 L275 590 Z" fill="${paint.flat}" stroke="${paint.line}" stroke-width="4"/>
<path d="M256 630 Q400 660 544 630" stroke="${paint.line}" stroke-width="4" fill="none"/>`;
