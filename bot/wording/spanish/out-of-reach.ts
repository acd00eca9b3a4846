import type { OutOfReach } from "../../dialogue.js";

/** What is not done here, without a promise, and the nearest thing that is. */
export const outOfReach: Readonly<Record<OutOfReach, string>> = {
  cart: "Todavía no puedo ver ni cambiar un carrito; eso se hace en la página del carrito de la tienda. Dime qué hay en él y te busco precios y existencias.",
  code: "Los códigos se introducen al pagar en las páginas de la tienda. Aquí no puedo probarlos, ni ver cuáles valen o por qué se rechaza uno. Puedo pedir a una persona del equipo que lo mire.",
  alert:
    "Todavía no puedo vigilar un precio o las existencias por ti, así que no llegaría ningún aviso. Vuelve a preguntarme cuando quieras y miro cómo está entonces.",
  link: "No puedo abrir enlaces ni ver otros sitios. Dime con palabras qué es, por ejemplo el tipo, el color y el precio, y busco aquí algo parecido.",
  writing:
    "No escribo ni traduzco textos; solo puedo contarte lo que indica la propia tienda. Dime un producto y te enseño su descripción.",
  outfit:
    "Todavía no puedo hacer conjuntos, y en ningún sitio consta qué combina con qué. Dime qué pieza falta, por ejemplo “pantalón marrón”, y la busco.",
  hiding:
    "No guardo ninguna lista de lo que hay que ocultar, así que no puedo dejar algo fuera para siempre. En lo que busques aquí sí: dilo al pedirlo, por ejemplo “una chaqueta, pero no negra”.",
  branches:
    "Solo conozco las existencias de esta tienda en línea; aquí no consta nada de otros locales ni de lo que se puede hacer en ellos.",
  currency:
    "Los precios se dan en la moneda de la tienda. No puedo cambiarla, y no hago conversiones porque no consta ningún tipo de cambio.",
  "sale-end":
    "Cuándo termina una rebaja no consta en ningún sitio que yo pueda mirar. Sí puedo enseñarte lo que está rebajado ahora mismo.",
};
