/** Settles a column: everything as near as possible to where it wishes to be, in its order and without overlap. */

interface Extent {
  readonly size: number;
  /** Distance to what follows. */
  readonly gap: number;
}

interface Cluster {
  /** Where the first of it would stand by the wishes of all of it. */
  wish: number;
  members: number;
  extent: number;
}

/** The places that keep the sum of squares of the distances to `wishes` least. */
export function settled(wishes: readonly number[], extents: readonly Extent[]): readonly number[] {
  const clusters: Cluster[] = [];
  for (const [i, wish] of wishes.entries()) {
    const { size, gap } = extents[i]!;
    clusters.push({ wish, members: 1, extent: size + gap });
    merge(clusters);
  }
  return placed(clusters, extents);
}

/** What would overlap the cluster above it joins it. */
function merge(clusters: Cluster[]): void {
  for (;;) {
    const [above, below] = clusters.slice(-2);
    if (above === undefined || below === undefined) return;
    if (below.wish >= above.wish + above.extent) return;
    const members = above.members + below.members;
    const wish =
      (above.wish * above.members + (below.wish - above.extent) * below.members) / members;
    clusters.splice(-2, 2, { wish, members, extent: above.extent + below.extent });
  }
}

function placed(clusters: readonly Cluster[], extents: readonly Extent[]): readonly number[] {
  const places: number[] = [];
  for (const { wish, members } of clusters) {
    let y = wish;
    for (let member = 0; member < members; member++) {
      const { size, gap } = extents[places.push(y) - 1]!;
      y += size + gap;
    }
  }
  return places;
}
