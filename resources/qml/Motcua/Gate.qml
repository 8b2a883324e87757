pragma Singleton
import QtQuick

// Asks whoever keeps the session whether a touch counts (K-08). A screen without a keeper admits every touch.
QtObject {
    property var keeper: null

    function admits(target: string): bool { return keeper ? keeper.admits(target) : true }
}
