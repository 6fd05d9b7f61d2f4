// Captured var is set to nil on the path that runs.

final class Race { var start: (() -> Void)? }
func scenario(_ watch: (AnyObject) -> Void) {
    let race = Race()
    var me: Race? = race
    race.start = { _ = me }
    watch(race)
    me = nil
    me?.start?()
}
