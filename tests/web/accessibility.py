"""What everybody needs of a page, looked up in the page itself: no checker has to be fetched.

Each fault is a line of text. The rules are those of WCAG 2.1 AA that a report can break: a language
and a title, headings in order, a text for every picture, named controls, tables with headings,
unique ids, links that lead somewhere, letters that can be told from their ground.
"""

from __future__ import annotations

FAULTS = r"""
(() => {
  const faults = [];
  const fault = (rule, node) => faults.push(rule + ': ' + node.outerHTML.slice(0, 90));
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (node) => (node.textContent || '').trim();
  if (!document.documentElement.lang) fault('language', document.documentElement);
  if (!document.title.trim()) fault('title', document.head);
  if (all('h1').length !== 1) fault('one h1', document.body);
  if (all('main').length !== 1) fault('one main', document.body);
  let level = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const now = Number(heading.tagName[1]);
    if (now > level + 1) fault('heading order', heading);
    if (!text(heading)) fault('empty heading', heading);
    level = now;
  }
  for (const image of all('img, svg, [role=img]'))
    if (!(image.alt || image.getAttribute('aria-label') || '').trim()) fault('alt', image);
  const named = (node) => node.getAttribute('aria-label') || (node.labels && node.labels.length
    && text(node.labels[0])) || document.getElementById(node.getAttribute('aria-labelledby'));
  for (const control of all('input, textarea, select, [role=region], section, nav'))
    if (!named(control)) fault('name', control);
  for (const group of all('fieldset')) if (!text(group.querySelector('legend') || group))
    fault('legend', group);
  for (const table of all('table')) {
    if (!table.querySelector('th')) fault('table headings', table);
    for (const head of table.querySelectorAll('th')) if (!head.scope || !text(head))
      fault('scope', head);
    const wide = table.querySelector('thead tr').cells.length;
    for (const row of table.tBodies[0].rows) if (row.cells.length !== wide) fault('cells', row);
  }
  const ids = all('[id]').map((node) => node.id);
  for (const id of new Set(ids)) if (ids.filter((x) => x === id).length > 1)
    faults.push('twice: ' + id);
  for (const link of all('a[href^="#"]')) if (!document.getElementById(link.hash.slice(1)))
    fault('leads nowhere', link);
  for (const summary of all('summary')) if (!text(summary)) fault('summary', summary);
  for (const area of all('*')) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(area).overflowX);
    if (scrolls && area.tabIndex < 0) fault('scrolls by mouse alone', area);
  }
  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((v) => v / 255)
      .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor, a = parts(colour);
      if (a.length === 3 || a[3] === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const seen = new Set();
  for (const node of all('body *')) {
    if (![...node.childNodes].some((x) => x.nodeType === 3 && x.data.trim())) continue;
    const style = getComputedStyle(node), under = ground(node);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const key = [style.color, under, large].join();
    if (seen.has(key)) continue;
    seen.add(key);
    const [low, high] = [light(style.color), light(under)].sort((x, y) => x - y);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < (large ? 3 : 4.5)) fault('contrast ' + contrast.toFixed(2), node);
  }
  return faults;
})()
"""
"""A script that gives the faults of the page it runs in."""
