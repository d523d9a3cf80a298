/** The middle of some samples. @throws when there are none */
export function median(samples: readonly number[]): number {
  const [below, above] = [quantile(samples, 0.5, Math.floor), quantile(samples, 0.5, Math.ceil)];
  return (below + above) / 2;
}

/** How far the middle half of some samples reaches: from the first quartile to the third. */
export function spread(samples: readonly number[]): number {
  return quantile(samples, 0.75, Math.round) - quantile(samples, 0.25, Math.round);
}

function quantile(samples: readonly number[], share: number, round: (rank: number) => number): number {
  const value = samples.toSorted((a, b) => a - b)[round(share * (samples.length - 1))];
  if (value === undefined) throw new Error('there is no quantile of nothing');
  return value;
}

/**
 * The exponent by which a cost grows with a size: 0 stays, 1 in proportion, 2 with the square. It is the slope of the
 * straight line that fits the logarithms of both best.
 */
export function growth(points: readonly { readonly size: number; readonly cost: number }[]): number {
  return slope(points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) })));
}

/** Of the straight line that fits some points best, by least squares. */
export function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [middleX, middleY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const together = mean(({ x, y }) => (x - middleX) * (y - middleY));
  return together / mean(({ x }) => (x - middleX) ** 2);
}
