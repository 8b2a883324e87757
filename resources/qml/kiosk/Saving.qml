pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// A number that takes long to become durable: one more touch is not needed, and would give no second number (F-11).
QuestionCard {
    anchors.fill: parent
    name: "saving"
    cardWidth: Math.min(Theme.px(Theme.upright ? 1002 : 1440), width - 2 * Theme.marginPx)
    icon: "hourglass"
    title: qsTr("Saving your number …")
    text: qsTr("One moment, please. No need to touch again.")
}
