import { attributeOf, elementsIn, type HtmlElement } from './html-tree.js';

/** The panels that a tab list opens, each with its tab. */
export function labelledPanels(tabList: HtmlElement): { panel: HtmlElement; tab: HtmlElement }[] {
  if (!tabList.parentNode) return [];
  const tabs = [...elementsIn(tabList)].filter((element) => hasRole(element, 'tab'));
  const panels = [...elementsIn(tabList.parentNode, isTabPanel)].filter(isTabPanel);
  // Lazy tabs are built with the open panel only.
  const present =
    panels.length === tabs.length ? tabs : tabs.filter((tab) => attributeOf(tab, 'aria-selected') === 'true');
  return panels.flatMap((panel, i) => {
    const tab = present[i];
    return tab ? [{ panel, tab }] : [];
  });
}

function isTabPanel(element: HtmlElement): boolean {
  return hasRole(element, 'tabpanel');
}

function hasRole(element: HtmlElement, role: string): boolean {
  return attributeOf(element, 'role') === role;
}
