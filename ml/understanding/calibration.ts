import { probabilities } from "./softmax-regression.js";

/** Temperatures that are tried: 0.2 to 5 in steps of a tenth. */
const temperatures = Array.from({ length: 34 }, (_, index) => 0.2 * 1.1 ** index);

/**
 * The temperature at which the probabilities of texts that training did not see are the most honest
 * (least negative log-likelihood; Guo et al. 2017).
 * @param values per text one number per class; `labels` says which class is right.
 * @returns 1 when there is no text.
 */
export function fitTemperature(values: readonly Float32Array[], labels: readonly number[]): number {
  if (values.length === 0) return 1;
  const loss = (temperature: number) =>
    values.reduce((sum, each, index) => {
      const right = probabilities(each, temperature)[labels[index] ?? 0] ?? 0;
      return sum - Math.log(Math.max(right, 1e-12));
    }, 0);
  const losses = temperatures.map(loss);
  return temperatures[losses.indexOf(Math.min(...losses))] ?? 1;
}
