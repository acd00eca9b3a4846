/**
 * Small words that tell languages which shoppers write in, in Latin letters; none of them is an English word, a name of a
 * thing, or common in an English sentence. Hindi and Arabic as they are typed on phones.
 */
const tellingWords = new Set(
  `el los las una unos mi mis tu su donde dónde está esta estan están cuando cuándo quiero necesito tengo hola gracias pedido
  paquete envío llega llegado por favor porque qué cómo puedo devolver cuánto talla zapatos comprar ayuda
  wo ist mein meine meinen bitte ich habe möchte nicht noch wann kommt bestellung paket guten danke für und auf deutsch
  où ma mes commande colis bonjour merci je suis voudrais est quand s'il vous plaît pas reçu cherche une
  dov'è il mio mia ordine pacco grazie ciao vorrei sono arrivato quando dove
  onde meu minha encomenda obrigado obrigada não quero está
  waar mijn bestelling pakket graag bedankt ik wil niet het een
  gdzie jest moje zamówienie paczka dzień dobry proszę chcę nie mam
  nerede siparişim kargo merhaba lütfen istiyorum
  mera meri mere kahan kaha hai hain kya kab tak aayega aaya nahi nahin chahiye bhai mujhe kaise karo karna ka ki ko se abhi
  wein wen talabi talab fein feen shu ana abgha biddi uridu 3ayez 3ndi shukran inshallah wayn
  saya mana pesanan di belum sampai tolong terima kasih kapan`.split(/\s+/u),
);
/** Of these, one alone is no sign of anything. */
const alsoEnglish = new Set(
  "una mi su tu el il das des mia mere ki ka ko se di wen quando und mana shu ana est pas ma mes je hai bhai wo".split(
    " ",
  ),
);
const english = new Set(
  `the a an and is are was my your i it of to in for with you me where what how can do have has please order this that not
  want need looking show find when on`.split(/\s+/u),
);
const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Greek}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/gu;

const aboutOrder =
  /\b(?:pedido|paquete|envío|envio|bestellung|paket|lieferung|commande|colis|livraison|ordine|pacco|encomenda|bestelling|pakket|zamówienie|paczka|siparişim|kargo|order|parcel|talabi|talab|pesanan)\b|订单|訂單|包裹|快递|快遞|物流|注文|荷物|주문|택배|طلب|شحن|طرد|заказ|посылк|замовлення|ऑर्डर|पार्सल|παραγγελ|הזמנה|คำสั่งซื้อ|พัสดุ/iu;

const asksForPerson =
  /\b(?:una? (?:persona|agente|humano)|hablar con (?:una? )?(?:persona|agente|alguien|humano)|einem? (?:menschen|mitarbeiter(?:in)?)|un (?:conseiller|humain|agent)|parler à quelqu'un|una persona|um (?:atendente|humano)|insan se baat|kisi se baat)\b|人工|真人|转人工|轉人工|^客服|(?:找|要|转|轉|联系|聯繫|接|叫|跟|和|与|請|请|有|问|問).{0,6}客服|оператор|с человеком|担当者|オペレーター|상담원|موظف/iu;

/** What a message in a language that is not answered in is about; undefined when it is English, or too little to tell. */
export function inOtherLanguage(text: string): "order" | "person" | "anything" | undefined {
  const looked = text.slice(0, 1_000).toLowerCase();
  const letters = looked.match(/\p{L}/gu)?.length ?? 0;
  const foreign = looked.match(otherScript)?.length ?? 0;
  if (foreign * 2 <= letters && !soundsForeign(looked)) return undefined;
  if (letters === 0) return undefined;
  if (asksForPerson.test(looked)) return "person";
  return aboutOrder.test(looked) ? "order" : "anything";
}

function soundsForeign(text: string): boolean {
  const words = text.match(/[\p{L}\d][\p{L}\p{M}\d']*/gu) ?? [];
  const telling = words.filter((word) => tellingWords.has(word));
  const sure = telling.filter((word) => !alsoEnglish.has(word));
  const plain = words.filter((word) => english.has(word)).length;
  return sure.length > 0 && telling.length >= 2 && telling.length > plain;
}
