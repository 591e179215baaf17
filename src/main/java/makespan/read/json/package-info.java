/// Documents of JSON that stand for reports or tell about them: what CircleCI's API and command line tool answer. May
/// import `model`, `read.junit`, `read.container`, `read.limits`,
/// `read.timing`.
@NullMarked
package makespan.read.json;

import org.jspecify.annotations.NullMarked;
