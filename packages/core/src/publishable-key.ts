/** A key of the API that may stand in a page. What `keys create --scope publishable` makes; those of other scopes begin otherwise. */
export const PUBLISHABLE_KEY = /^rag_pk_[\w-]{1,180}$/;
