import { useEffect, type RefObject } from 'react';

/** While `modal`, everything on the page but `frame` is inert, and the page does not scroll. */
export function useModalPage(frame: RefObject<HTMLElement | null>, modal: boolean): void {
  useEffect(() => {
    if (!modal || frame.current === null) return;
    const others = elementsBeside(frame.current).filter((element) => !element.inert);
    for (const element of others) element.inert = true;
    // Not a class: Docusaurus writes the class list of <html> anew at every navigation.
    document.documentElement.setAttribute('data-rag-modal', '');
    return () => {
      for (const element of others) element.inert = false;
      document.documentElement.removeAttribute('data-rag-modal');
    };
  }, [frame, modal]);
}

/** The siblings of an element and of everything that holds it, up to the body, out of any shadow root it stands in. */
function elementsBeside(element: HTMLElement): HTMLElement[] {
  const beside: HTMLElement[] = [];
  let inner: Element = element;
  while (inner !== document.body) {
    const parent: ParentNode | null = inner.parentNode;
    if (parent === null || parent instanceof Document) break;
    for (const sibling of parent.children) {
      if (sibling !== inner && sibling instanceof HTMLElement) beside.push(sibling);
    }
    inner = parent instanceof ShadowRoot ? parent.host : (parent as Element);
  }
  return beside;
}
