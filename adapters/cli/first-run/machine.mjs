/** What the machine must have: a Node that is new enough, and a C++ toolchain when native packages are compiled. */

const oldestNode = [20, 19];

/** @returns one sentence with the fix when this Node is too old. */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return undefined;
  return (
    `Aisle needs Node ${oldestNode.join(".")} or newer, and this is Node ${version}: ` +
    "install a newer one from https://nodejs.org or with `nvm install 22`, and run the command again."
  );
}

const toolchain = [
  { name: "python3", anyOf: ["python3", "python"] },
  { name: "make", anyOf: ["make", "gmake"] },
  { name: "a C++ compiler", anyOf: ["c++", "g++", "clang++"] },
];

const remedies = {
  linux: "On Debian or Ubuntu: sudo apt-get install -y python3 make g++",
  darwin: "On macOS: xcode-select --install",
  win32:
    'On Windows: winget install Python.Python.3.12 and winget install Microsoft.VisualStudio.2022.BuildTools, with the workload "Desktop development with C++"',
};

/**
 * @param machine.platform as in process.platform
 * @param machine.runs whether a tool answers to `--version`
 * @param machine.compiler the CXX of the environment, if any
 * @returns one sentence that names what is missing and how to get it
 */
export function toolchainProblem({ platform, runs, compiler }) {
  // Visual Studio is in no search path; node-gyp finds it by itself, and says when it does not.
  const needed = platform === "win32" ? toolchain.slice(0, 1) : toolchain;
  const missing = needed.filter(({ name, anyOf }) => {
    const candidates = name === "a C++ compiler" && compiler ? [compiler, ...anyOf] : anyOf;
    return !candidates.some(runs);
  });
  if (missing.length === 0) return undefined;
  const names = missing.map(({ name }) => name).join(" and ");
  return `SQLite and the vector index are compiled once, and ${names} cannot be found. ${remedyFor(platform)}. Then run the command again.`;
}

export function remedyFor(platform) {
  return remedies[platform] || `${remedies.linux}; on other systems the packages of the same names`;
}
