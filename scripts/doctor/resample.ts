/** The same sound at another rate, by straight lines between the samples: good enough to measure how loud it is. */
export function resample(samples: Float64Array, fromHertz: number, toHertz: number): Float64Array {
  const step = fromHertz / toHertz;
  const result = new Float64Array(Math.floor(samples.length / step));
  for (let i = 0; i < result.length; i += 1) {
    const at = i * step;
    const left = Math.floor(at);
    const before = samples[left] ?? 0;
    const after = samples[left + 1] ?? before;
    result[i] = before + (after - before) * (at - left);
  }
  return result;
}
