/** Rules about medical facts: what one page says and another page of the site denies. */
@NullMarked
package dev.lamina.check.medical;

import org.jspecify.annotations.NullMarked;
