/** Policy packs: what sites of which clinics must and must not say, as data with its sources. */
@NullMarked
package dev.lamina.check.policy;

import org.jspecify.annotations.NullMarked;
