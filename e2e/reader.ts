import type { Page } from '@playwright/test';
import { expect } from './stage.ts';

declare global {
  interface Window {
    /** What a screen reader would have said by itself, in its order. */
    aloud: string[];
  }
}

/** From the next page on, notes what a screen reader says by itself. */
export async function listensTo(page: Page): Promise<void> {
  await page.addInitScript(installReader);
}

/** It has been said by itself, word for word. */
export async function hears(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.aloud), { message: `"${text}" is read out` }).toContain(text);
}

/**
 * Runs in the page before anything else. A live region speaks of what changes in it, so it has to be there before; only an
 * alert speaks as it comes. What is hidden, or under a dialog, is silent.
 */
function installReader(): void {
  const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';
  const before = new Map<Element, string>();
  const said: string[] = [];
  Object.assign(window, { aloud: said });
  const isSilent = (region: Element) => {
    const dialog = document.querySelector('dialog:modal');
    return region.closest('[inert], [aria-hidden="true"]') !== null || (dialog !== null && !dialog.contains(region));
  };
  const listen = () => {
    for (const region of document.querySelectorAll(LIVE)) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      const isNew = !before.has(region);
      const changed = text !== (before.get(region) ?? '');
      before.set(region, text);
      if (changed && text !== '' && (!isNew || region.role === 'alert') && !isSilent(region)) said.push(text);
    }
  };
  new MutationObserver(listen).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['role', 'aria-live'],
  });
}

/** One thing of the page as the browser tells it to a screen reader. */
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

const LANDMARKS = ['banner', 'main', 'contentinfo', 'navigation', 'complementary', 'search', 'region'];
const ACTING =
  /^(button|link|textbox|searchbox|combobox|ComboBoxMenuButton|checkbox|radio|switch|slider|spinbutton|menuitem.*|option|tab)$/i;

/** The page as a screen reader goes through it. */
export interface Heard {
  /** Its landmarks and headings in their order: `main`, `region: Stage`, `h1: Questions`. */
  readonly outline: readonly string[];
  /** What one can act on, with its role and name: `button: Microphone`. */
  readonly acting: readonly string[];
}

/** Reads the accessibility tree of a page, as Chromium builds it. */
export async function readsThrough(page: Page): Promise<Heard> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: Node): readonly Node[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? inOrder(child) : [];
    }),
  ];
  const [root] = nodes;
  const all = root ? inOrder(root).filter(({ ignored }) => !ignored) : [];
  const said = ({ role, name }: Node, as = role?.value) => (name?.value ? `${as}: ${name.value}` : `${as}`);
  return {
    outline: all.flatMap((node) => {
      const role = node.role?.value ?? '';
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
      if (role === 'heading') return [said(node, `h${String(level)}`)];
      return LANDMARKS.includes(role) ? [said(node)] : [];
    }),
    acting: all.filter(({ role }) => ACTING.test(role?.value ?? '')).map((node) => said(node)),
  };
}
