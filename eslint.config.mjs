import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "**/*.mjs", "**/*.cjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // An async function that has nothing to wait for is how a port is implemented in memory.
      "@typescript-eslint/require-await": "off",
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Error']",
          message: "Throw an AssistantError with a stable code, or return the outcome as a value.",
        },
      ],
    },
  },
  {
    // One place for settings: everything else is handed its own values.
    files: ["bot/**", "retrieval/**", "ml/**", "adapters/**"],
    ignores: ["adapters/config.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read settings in adapters/config.ts and pass them in." },
      ],
    },
  },
  {
    // Time, ids and chance are given, so that a turn can be replayed.
    files: ["bot/**", "retrieval/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "crypto", message: "Use the Ids port." }],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Use the Clock port." },
        { object: "Math", property: "random", message: "Take a seeded generator." },
        { object: "process", property: "env", message: "Read settings in adapters/config.ts and pass them in." },
      ],
    },
  },
  {
    files: ["test/**"],
    rules: {
      "no-restricted-syntax": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
