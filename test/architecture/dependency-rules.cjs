/** Who may import whom. Each comment says the way out. */
const everywhere = "^(bot|retrieval|ml|adapters|web-widget|test)/";
const onlyFrom = (pkg, home, name) => ({
  name,
  severity: "error",
  comment: `${pkg} has one home, so that it can be replaced in one place. Add what you need there and import that.`,
  from: { path: everywhere, pathNot: `^(test/|${home})` },
  to: { path: `^node_modules/${pkg}(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: "bot-knows-nobody",
      severity: "error",
      comment:
        "The bot declares ports and is given implementations. Add an interface to bot/ports.ts and wire it in adapters/main.ts.",
      from: { path: "^bot/" },
      to: { path: "^(retrieval|ml|adapters|web-widget|test)/" },
    },
    {
      name: "retrieval-uses-the-bots-vocabulary",
      severity: "error",
      comment:
        "Retrieval may import types of bot's ports and vocabulary, and the error class. What it needs else is passed in by adapters/main.ts.",
      from: { path: "^retrieval/" },
      to: {
        path: "^(bot|ml|adapters|web-widget|test)/",
        pathNot: "^bot/(ports|shop-records|wish|dialogue|assistant-error)\\.ts$",
      },
    },
    {
      name: "ml-uses-ports",
      severity: "error",
      comment:
        "Models sit behind the ports of bot and retrieval. Import the types of these; what is needed else is passed in by adapters/main.ts.",
      from: { path: "^ml/" },
      to: {
        path: "^(bot|retrieval|adapters|web-widget|test)/",
        pathNot: "^(bot/(ports|shop-records|wish|dialogue|assistant-error)|retrieval/ports)\\.ts$",
      },
    },
    {
      name: "types-only-across-rooms",
      severity: "error",
      comment:
        "Retrieval and ml take types from their neighbours, and AssistantError. A value of another room is passed in by adapters/main.ts.",
      from: { path: "^(retrieval|ml)/" },
      to: {
        path: "^(bot|retrieval)/",
        pathNot: ["^bot/assistant-error\\.ts$", "^$1/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "an-adapter-knows-the-bot-only",
      severity: "error",
      comment:
        "Channels do not import each other, nor models or retrieval. Declare what you need as a type and let adapters/main.ts pass it in.",
      from: { path: "^adapters/([^/]+)/" },
      to: { path: "^(retrieval|ml|adapters|web-widget|test)/", pathNot: "^adapters/$1/" },
    },
    {
      name: "the-widget-knows-the-wire-contract",
      severity: "error",
      comment: "The bundle holds no server code. Import types of adapters/web/protocol.ts only.",
      from: { path: "^web-widget/" },
      to: { path: "^(bot|retrieval|ml|adapters|test)/", pathNot: "^adapters/web/protocol\\.ts$" },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      comment: "Move what the product needs out of test/.",
      from: { path: "^(bot|retrieval|ml|adapters|web-widget)/" },
      to: { path: "^test/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one idea, or share a third: move the shared part there.",
      from: { path: everywhere },
      to: { circular: true },
    },
    onlyFrom("hnswlib-node", "retrieval/hnsw-index\\.ts$", "one-home-for-hnswlib"),
    {
      name: "one-home-for-vector-stores",
      severity: "error",
      comment:
        "LangChain's vector stores are known in one file, so that a shop can swap the store. Take a PassageStore from there.",
      from: { path: everywhere, pathNot: "^(test/|retrieval/documents/passage-store\\.ts$)" },
      to: { path: "^node_modules/@langchain/(community|core/(dist/)?(vectorstores|documents|embeddings))" },
    },
    onlyFrom("better-sqlite3", "adapters/storage/", "one-home-for-sqlite"),
    onlyFrom("@tensorflow", "ml/", "one-home-for-tensorflow"),
    onlyFrom("onnxruntime-node", "ml/", "one-home-for-onnx"),
    onlyFrom("@langchain", "(ml|retrieval)/", "one-home-for-langchain"),
    onlyFrom("fastify", "adapters/web/", "one-home-for-fastify"),
    onlyFrom("commander", "adapters/cli/", "one-home-for-commander"),
    onlyFrom("sharp", "ml/", "one-home-for-sharp"),
    onlyFrom("socket\\.io", "adapters/web/", "one-home-for-socket-io"),
    onlyFrom("socket\\.io-client", "web-widget/", "one-home-for-the-socket-client"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
