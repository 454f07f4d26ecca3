# SPDX-License-Identifier: Apache-2.0
"""What is asked of a page by script, whoever looks at it."""

# Whether something of a table lies outside the screen.
CUT = """() => [...document.querySelectorAll('.scroll > .rows')]
  .some(({parentElement: frame}) => frame.scrollWidth > frame.clientWidth)"""

# Language, first headings, whether it scrolls sideways, and what its main part and the frame around that are made of:
# every element with what stands around it, without figures and keys: a table of three rows is like one of thirty.
PAGE = """() => {
  for (const one of innerWidth >= 768 ? document.querySelectorAll('details.fold') : []) one.open = true;
  const plain = (text) => text.replace(/[0-9A-HJKMNP-TV-Z]{13}/g, '').replace(/[0-9]+/g, '');
  const valued = new Set(['id', 'for', 'name', 'type', 'role', 'lang', 'class', 'open', 'disabled', 'hidden', 'scope',
    'tabindex']);
  const made = new Set();
  const short = (text) => {
    let [left, right] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      left = Math.imul(left ^ text.charCodeAt(at), 2654435761);
      right = Math.imul(right ^ text.charCodeAt(at), 1597334677);
    }
    return (left >>> 0).toString(36) + (right >>> 0).toString(36);
  };
  const walk = (one, around, leaving) => {
    if (one === leaving) return;
    const said = [...one.attributes].map(({name, value}) =>
      valued.has(name) || name.startsWith('aria-') && name !== 'aria-label' ? `${name}=${plain(value)}` : name).sort();
    const words = [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim());
    const at = short(`${around}>${one.localName}[${said}]${words ? 'w' : ''}`);
    made.add(at);
    for (const inner of one.children) walk(inner, at, leaving);
  };
  const main = document.querySelector('main');
  const shape = (root, leaving) => {
    made.clear();
    walk(root, '', leaving);
    return short([...made].sort().join());
  };
  return {language: document.documentElement.lang, headings: document.querySelectorAll('h1').length,
    sideways: document.documentElement.scrollWidth > innerWidth, main: main ? shape(main) : '',
    frame: shape(document.body, main)};
}"""
SIDEWAYS = "document.documentElement.scrollWidth > window.innerWidth"
# Finds everything that can be reached by keyboard and seen; remembers from now on where the focus went, whether it was
# seen there, and whether it left the page. Answers how much there is to reach.
WATCH = """() => {
  const one = (radio) => document.querySelector(`input[name="${CSS.escape(radio.name)}"]:checked`)
    ?? document.querySelector(`input[name="${CSS.escape(radio.name)}"]`);
  const wanted = new Set([...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((place) => !place.disabled && place.checkVisibility({visibilityProperty: true})
      && (place.type !== 'radio' || one(place) === place)));
  document.body.focus();
  document.activeElement.blur();
  const been = window.been = {wanted, unseen: [], left: false};
  document.addEventListener('focusin', ({target}) => {
    const style = getComputedStyle(target);
    wanted.delete(target);
    if (style.outlineStyle === 'none' && style.boxShadow === 'none') been.unseen.push(target.outerHTML.slice(0, 120));
  });
  document.addEventListener('focusout', ({relatedTarget}) => { been.left ||= relatedTarget === null; });
  return wanted.size;
}"""
BEEN = """({missed: [...been.wanted].map((place) => place.outerHTML.slice(0, 120)), unseen: been.unseen,
  left: been.left})"""
# So many presses are sent before the page is asked where they led.
TOGETHER = 24


def rounds(reachable):
    """How often so many presses are sent at most: a day is three or four stops of one field."""
    return 1 + 4 * reachable // TOGETHER


def is_done(been):
    return been["left"] and not been["missed"]


def faults_of_focus(been):
    """What is wrong with a walk by the Tab key."""
    faults = [f"focus is not seen on {place}" for place in been["unseen"][:3]]
    faults += [f"Tab does not come to {place}" for place in been["missed"][:3]]
    return faults if been["left"] else faults + ["Tab does not lead out"]
