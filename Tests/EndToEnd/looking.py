# SPDX-License-Identifier: Apache-2.0
"""What is asked of a page by script, whoever looks at it."""

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
# Everything that can be reached by keyboard and seen.
REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((one) => !one.disabled && one.checkVisibility({visibilityProperty: true})
    && !(one.type === 'radio' && document.querySelector(`input[name="${CSS.escape(one.name)}"]:checked`) !== one
        && document.querySelector(`input[name="${CSS.escape(one.name)}"]`) !== one)).length"""
# Remembers from now on where the focus went, whether it was seen there, and whether it left the page.
WATCH = """() => {
  document.body.focus();
  document.activeElement.blur();
  const been = window.been = {places: new Set(), unseen: [], left: false};
  document.addEventListener('focusin', ({target}) => {
    const style = getComputedStyle(target);
    been.places.add(target);
    if (style.outlineStyle === 'none' && style.boxShadow === 'none') been.unseen.push(target.outerHTML.slice(0, 120));
  });
  document.addEventListener('focusout', ({relatedTarget}) => { been.left ||= relatedTarget === null; });
}"""
BEEN = "({seen: been.places.size, unseen: been.unseen, left: been.left})"
# So many presses are sent before the page is asked where they led.
TOGETHER = 24
# A day is three or four stops of one field.
STOPS = 4


def faults_of_focus(been, reachable):
    """What is wrong with a walk by the Tab key."""
    faults = [f"focus is not seen on {one}" for one in been["unseen"][:3]]
    if been["seen"] < reachable:
        faults.append(f"Tab comes to {been['seen']} of {reachable}")
    if reachable and not been["left"]:
        faults.append("Tab does not lead out")
    return faults
