/// How far a plan may be missed: times vary from run to run, so a plan has a median and a 95th percentile.
///
/// Closed form for splits that are made beforehand, seeded simulation for a queue. Pure as `balance`, which it stands on.
@NullMarked
package makespan.balance.risk;

import org.jspecify.annotations.NullMarked;
