// Loads the game into the page: the interpreter, its packages, the game itself; shows how far it
// has come; then hands over to game/client/browser.py. Everything comes from the page's own server.

const WORDS = {
  sv: {
    loading: 'Hämtar spelet …',
    starting: 'Startar …',
    first: 'Det tar en stund första gången, sedan går det fort.',
    old: 'Webbläsaren kan inte köra spelet: WebAssembly saknas eller är avstängt.',
    oldMore: 'Använd en nyare Edge, Chrome, Firefox eller Safari. Går inte det: anslut med det installerade spelet, eller dela en annan dators plats.',
    lost: 'Spelet kunde inte hämtas.',
    lostMore: 'Är datorn på samma nät som handledarens? Ladda om sidan för att försöka igen.',
    stopped: 'Spelet har stannat.',
    stoppedMore: 'Ladda om sidan: platsen finns kvar.',
    ended: 'Spelet är stängt.',
    endedMore: 'Ladda om sidan för att komma tillbaka.',
  },
  en: {
    loading: 'Fetching the game …',
    starting: 'Starting …',
    first: 'It takes a while the first time, and is quick after that.',
    old: 'This browser cannot run the game: WebAssembly is missing or turned off.',
    oldMore: 'Use a newer Edge, Chrome, Firefox or Safari. If that is not possible: join with the installed game, or share another computer’s seat.',
    lost: 'The game could not be fetched.',
    lostMore: 'Is the computer on the same network as the trainer’s? Reload the page to try again.',
    stopped: 'The game has stopped.',
    stoppedMore: 'Reload the page: the seat is still there.',
    ended: 'The game is closed.',
    endedMore: 'Reload the page to come back.',
  },
};

const query = new URLSearchParams(location.search);
const kept = (() => { try { return JSON.parse(localStorage.getItem('granslost.settings') ?? '{}').language; } catch { return ''; } })();
const asked = query.get('lang') || kept || (navigator.languages ?? [navigator.language]).find(l => /^(sv|en|nb|nn|da)/.test(l)) || 'en';
const lang = /^(sv|nb|nn|da)/.test(asked) ? 'sv' : 'en';
const words = WORDS[lang];
const place = id => document.getElementById(id);
document.documentElement.lang = lang;

function say(what, more = '') {
  place('what').textContent = words[what];
  place('more').textContent = more ? words[more] : '';
}

function stop(what, more) {
  document.body.className = 'stopped';
  say(what, more);
}

function shown(share) {
  const percent = Math.min(100, Math.round(share * 100));
  place('bar').style.width = `${percent}%`;
  place('track').setAttribute('aria-valuenow', String(percent));
}

// The interpreter fetches its own parts: count what passes, against what the server says there is.
function watchFetching(sizes) {
  const whole = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const plain = globalThis.fetch.bind(globalThis);
  let come = 0;
  globalThis.fetch = async (input, init) => {
    const answer = await plain(input, init);
    if (!answer.ok || !answer.body) return answer;
    const counted = answer.body.pipeThrough(new TransformStream({
      transform(chunk, out) { come += chunk.byteLength; shown(0.95 * come / whole); out.enqueue(chunk); },
    }));
    return new Response(counted, { status: answer.status, headers: answer.headers });
  };
}

async function start() {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') {
    stop('old', 'oldMore');
    return;
  }
  say('loading', 'first');
  const listing = await (await fetch('listing.json')).json();
  watchFetching(listing.sizes);
  const [{ loadPyodide }, game] = await Promise.all([
    import('./pyodide/pyodide.mjs'),
    fetch('game.zip').then(answer => answer.arrayBuffer()),
  ]);
  const python = await loadPyodide({
    indexURL: new URL('pyodide/', location.href).href,
    packages: listing.packages,
    env: { HOME: '/home/pyodide', LANG: lang, SDL_EMSCRIPTEN_KEYBOARD_ELEMENT: '#keys', PYTHONDONTWRITEBYTECODE: '1' },
  });
  say('starting');
  python._api._skip_unwind_fatal_error = true; // the way SDL leaves its main loop is not an error
  python.canvas.setCanvas2D(place('canvas'));
  python.unpackArchive(game, 'zip', { extractDir: '/home/pyodide' });
  globalThis.python = python;
  const opened = { code: query.get('code') ?? '', lang: query.has('lang') ? lang : '', first: lang };
  globalThis.granslost = { opened, ...stage() };
  shown(1);
  await python.runPythonAsync('from game.client import browser\nawait browser.main()');
  stop('ended', 'endedMore');
}

// What the game's browser module uses of the page.
function stage() {
  const canvas = place('canvas');
  const keys = place('keys');
  const touch = matchMedia('(pointer: coarse)').matches;
  const stage = {
    touch,
    onresize: null, onpaste: null, ontext: null, ontap: null, clipboard: '',
    size() {
      const ratio = Math.min(window.devicePixelRatio || 1, 2);
      return [Math.round(innerWidth * ratio), Math.round(innerHeight * ratio)];
    },
    show() {
      document.body.className = 'playing';
      if (!touch) keys.focus();
    },
    copy(text) {
      stage.clipboard = text;
      const field = document.createElement('textarea');
      field.value = text;
      document.body.append(field);
      field.select();
      const done = document.execCommand('copy'); // all there is on a page without https
      field.remove();
      keys.focus();
      return done;
    },
    full(on) {
      if (on && !document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});
      if (!on && document.fullscreenElement) document.exitFullscreen().catch(() => {});
    },
  };
  // before SDL hears of it: it would forget the pixels of a fine screen
  addEventListener('resize', event => { event.stopImmediatePropagation(); stage.onresize?.(); }, true);
  addEventListener('keydown', event => {
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    // the browser's own paste event brings the text; F5 and F12 stay the browser's
    if ((command && key === 'v') || key === 'f5' || key === 'f12') event.stopImmediatePropagation();
    // and the game's own zoom is not the browser's
    if (command && ['+', '-', '0', '='].includes(key)) event.preventDefault();
  }, true);
  addEventListener('paste', event => {
    stage.clipboard = event.clipboardData.getData('text/plain');
    event.preventDefault();
    stage.onpaste?.();
  });
  // what was composed (dead keys, accents, a tablet's keyboard) arrives here; plain keys do not
  keys.addEventListener('input', event => {
    if (event.isComposing) return;
    const text = keys.value;
    keys.value = '';
    if (text) stage.ontext?.(text);
  });
  keys.addEventListener('compositionend', () => {
    const text = keys.value;
    keys.value = '';
    if (text) stage.ontext?.(text);
  });
  canvas.addEventListener('pointerdown', () => { if (!touch) setTimeout(() => keys.focus()); });
  // a tablet shows its keyboard only while a touch is being answered
  canvas.addEventListener('touchend', event => {
    const [width] = stage.size();
    const ratio = width / innerWidth;
    const finger = event.changedTouches[0];
    if (stage.ontap?.(finger.clientX * ratio, finger.clientY * ratio)) keys.focus();
    else keys.blur();
  });
  canvas.addEventListener('contextmenu', event => event.preventDefault());
  addEventListener('focus', () => { if (!touch) keys.focus(); });
  return { stage };
}

addEventListener('unhandledrejection', event => console.error(event.reason));
start().catch(error => {
  console.error(error);
  globalThis.failure = String(error);
  if (globalThis.granslost) stop('stopped', 'stoppedMore');
  else stop('lost', 'lostMore');
});
