pragma Singleton
import QtQuick

// Keeps a trembling finger from pressing twice (K-08). The keeper says whether a touch repeats the one before; and when a page appears,
// what came to lie under the finger that turned it rests for half a second, so that a double tap on "Lấy số" never presses "Xong" beneath it.
QtObject {
    id: gate

    property var keeper: null
    property point finger: Qt.point(-1, -1)
    property point rested: Qt.point(-1, -1)
    property bool settling: false
    // What was touched for something that is still being saved: it looks pressed until it is done (K-35).
    readonly property string held: keeper ? keeper.saving : ""
    readonly property Timer settled: Timer {
        interval: Theme.doubleTapMs
        onTriggered: gate.settling = false
    }

    // The finger is noted when it is lifted: noted at the press, it would disable what it is just pressing.
    function admits(target: string, at: point): bool {
        finger = at
        return keeper ? keeper.admits(target) : true
    }
    function settle() { rested = finger; settling = true; settled.restart() }
    function coveredBy(item: Item): bool { return item.contains(item.mapFromItem(null, rested.x, rested.y)) }
}
