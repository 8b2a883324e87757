pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// What takes long to become durable, mostly a number: one more touch is not needed, and would give no second one (F-11).
QuestionCard {
    property bool numbered: true

    anchors.fill: parent
    name: "saving"
    cardWidth: Math.min(Theme.px(Theme.upright ? 1002 : 1440), width - 2 * Theme.marginPx)
    icon: "hourglass"
    title: numbered ? qsTr("Saving your number …") : qsTr("Saving what you said …")
    text: qsTr("One moment, please. No need to touch again.")
}
