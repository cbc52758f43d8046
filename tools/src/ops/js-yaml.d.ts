declare module 'js-yaml' {
  /** @throws Error that says where the text is no YAML */
  export function load(text: string): unknown;
}
