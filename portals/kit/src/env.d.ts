/// <reference types="vite/client" />

/** The configured name; see build/theme.ts. */
declare module 'virtual:passerelle-theme' {
  export const name: string;
}
declare module 'virtual:passerelle-theme.css';
