/** Temperatures that are tried: 0.05 to 5 in steps of a tenth. */
const temperatures = Array.from({ length: 49 }, (_, index) => 0.05 * 1.1 ** index);

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

/** Softmax of the values divided by the temperature. */
export function probabilities(values: Float32Array, temperature = 1): Float32Array {
  const largest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const powers = values.map((value) => Math.exp((value - largest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
