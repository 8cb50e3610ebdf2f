/** The types of what Astro and Vite add to modules of the site. */
/// <reference types="astro/client" />
