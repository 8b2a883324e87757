pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// What somebody thought of a visit is kept.
Page {
    id: thanks

    name: "thanks"
    primaryIcon: "check"
    primaryName: "thanks.done"
    primaryText: qsTr("Done")
    onPrimary: kiosk.clearAll()

    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: "smile"
            text: qsTr("Rate a visit that is over")
            widestPx: parent.width
        }

        Label {
            objectName: "thanks.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Thank you")
        }
    }

    Fact {
        width: parent.width
        icon: "circle-check"
        tint: "green"
        label: qsTr("What you said is kept")
        value: qsTr("No name is kept")
        detail: qsTr("Your papers are not affected.")
    }
}
