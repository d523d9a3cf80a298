const ROOMS = [
  { wall: '#c9b79a', light: '#f0dfbd', hair: '#3a2a20', skin: '#c98f6b', coat: '#3f5b52' },
  { wall: '#8fa3a0', light: '#d5dfda', hair: '#1d1a19', skin: '#7b4f37', coat: '#b3583b' },
  { wall: '#b99a86', light: '#ecd9c4', hair: '#b98b4e', skin: '#e4b792', coat: '#33465c' },
  { wall: '#7f8b74', light: '#cdd4b8', hair: '#57483d', skin: '#d7a17c', coat: '#ddd2bd' },
  { wall: '#6d7687', light: '#b8c1d0', hair: '#231c1a', skin: '#a56f4d', coat: '#7a3f4e' },
];

/** Somebody who sits in a room: stands for a camera's picture, so that no real face is needed. */
export function portrait(seat: number): string {
  const { wall, light, hair, skin, coat } = ROOMS[seat % ROOMS.length] ?? {
    wall: '',
    light: '',
    hair: '',
    skin: '',
    coat: '',
  };
  const at = 300 + (seat % 3) * 20;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">
<defs><linearGradient id="w" x1="0" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${wall}"/></linearGradient>
<radialGradient id="s" cx=".35" cy=".35"><stop stop-color="${light}" stop-opacity=".55"/><stop offset="1" stop-color="${skin}" stop-opacity="0"/></radialGradient></defs>
<rect width="640" height="360" fill="url(#w)"/>
<rect x="56" y="30" width="130" height="190" rx="6" fill="#fff" opacity=".35"/><path d="M121 30v190M56 120h130" stroke="${wall}" stroke-width="5"/>
<rect x="470" y="96" width="150" height="8" fill="#000" opacity=".18"/><rect x="490" y="52" width="16" height="44" fill="${coat}" opacity=".6"/><rect x="510" y="46" width="12" height="50" fill="${hair}" opacity=".5"/><rect x="526" y="58" width="20" height="38" fill="${skin}" opacity=".6"/>
<g transform="translate(${at} 0)"><path d="M-150 360c4-84 66-112 150-112s146 28 150 112z" fill="${coat}"/>
<path d="M-70 150c-10-90 24-116 70-116s82 30 70 116c-2 40-12 60-20 66h-100c-10-8-18-30-20-66z" fill="${hair}"/>
<path d="M-26 206h52v44c0 22-52 22-52 0z" fill="${skin}"/><ellipse cy="150" rx="54" ry="68" fill="${skin}"/><ellipse cy="150" rx="54" ry="68" fill="url(#s)"/>
<path d="M-58 132c6-58 30-74 62-74s52 22 54 70c-30-8-44-20-58-38-12 22-32 36-58 42z" fill="${hair}"/></g></svg>`)}`;
}
