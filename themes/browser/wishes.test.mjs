// Pages follow what a person has set: less motion, and colours of their own.
import { test } from 'node:test';
import { everyPage } from './browser.mjs';
import { top } from './editions.mjs';
import { serve } from './serve.mjs';

const site = await serve(top.folder);

// moving, silent and unseen run in the page.
function moving() {
  const moves = element => {
    const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
    return scrollBehavior !== 'auto' || animationName !== 'none' || transitionDuration !== '0s';
  };
  return [...document.querySelectorAll('*')].filter(moves).map(element => `${element.localName} moves`);
}

function silent() {
  for (const shut of document.querySelectorAll('details')) shut.open = true; // what is not shown has no innerText
  const states = [...document.querySelectorAll('.state, .marks li, .note > p:first-child, .callout-title')].filter(state => !/\p{L}/u.test(state.innerText));
  const levels = [...document.querySelectorAll('.level')].filter(level => level.ariaHidden !== 'true' || !/\p{L}/u.test(level.parentElement.innerText));
  return [...states, ...levels].map(element => `${element.className} says nothing`);
}

function unseen() {
  const filled = step => {
    const { borderTopWidth, borderBottomWidth, height } = getComputedStyle(step);
    return parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) >= parseFloat(height) - 1;
  };
  const steps = [...document.querySelectorAll('.level i')].filter(step => filled(step) !== step.matches('.on'));
  const bare = [...document.querySelectorAll('.state, .level i, .callout')].filter(element => getComputedStyle(element).borderStyle !== 'solid');
  return [...steps, ...bare].map(element => `${element.className || element.localName} is not seen in forced colours`);
}

test('with less motion and forced colours nothing moves, and every state is told in words and seen', () => everyPage({ site, pages: top.pages, reducedMotion: 'reduce', forcedColors: 'active' }, async tab => [
  ...await tab.evaluate(moving),
  ...await tab.evaluate(silent),
  ...await tab.evaluate(unseen),
]));
