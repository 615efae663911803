/** Which pages each site has: addresses, menus, redirects, links; and the files it is made of. */
@NullMarked
package dev.lamina.plan;

import org.jspecify.annotations.NullMarked;
