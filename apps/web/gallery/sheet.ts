/** A page of a document with a table beside it: stands for a shared screen. */
export function sheet(seat: number): string {
  const [ground, ink, accent] = seat % 2 === 0 ? ['#ffffff', '#2c3440', '#2f6fb0'] : ['#1f2430', '#d7dce6', '#e0a458'];
  const lines = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (line) =>
      `<rect x="250" y="${190 + line * 52}" width="${line % 3 === 2 ? 420 : 620}" height="16" rx="4" opacity=".3"/>`,
  );
  const bars = [210, 330, 270, 410, 360].map(
    (high, at) =>
      `<rect x="${1010 + at * 100}" y="${620 - high}" width="64" height="${high}" rx="6" fill="${accent}"/>`,
  );
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900">
<rect width="1600" height="900" fill="${ground}"/><rect width="1600" height="64" fill="${ink}" opacity=".12"/>
<circle cx="36" cy="32" r="9" fill="${accent}"/><circle cx="66" cy="32" r="9" fill="${ink}" opacity=".35"/>
<g fill="${ink}"><rect width="190" y="64" height="836" opacity=".07"/><rect x="250" y="112" width="380" height="34" rx="6" opacity=".75"/>${lines.join('')}
<rect x="1000" y="622" width="510" height="3" opacity=".5"/><rect x="250" y="700" width="1260" height="120" rx="10" opacity=".08"/></g>${bars.join('')}
<text x="1500" y="868" font-family="sans-serif" font-size="22" text-anchor="end" fill="${ink}" opacity=".6">14</text></svg>`)}`;
}
