pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Something stands in the way: what happened, what to do, whom to ask. Nobody is blamed and nothing is red (K-37).
Page {
    id: trouble

    name: "trouble"
    primaryText: qsTr("Start again")
    primaryIcon: "rotate-ccw"
    primaryName: "trouble.again"
    onPrimary: kiosk.clearAll()
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Label {
            objectName: "trouble.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Sorry, this did not work")
        }

        Label {
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("lead")
            text: qsTr("It is not your fault.")
        }
    }

    Pager {
        anchors.fill: parent
        name: "trouble"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Fact {
            objectName: "trouble.what"
            width: parent.width
            icon: "info"
            tint: "blue"
            label: qsTr("What happened")
            value: trouble.kiosk.troubleWhat
        }

        Fact {
            objectName: "trouble.do"
            width: parent.width
            icon: "hand-helping"
            tint: "yellow"
            label: qsTr("What to do now")
            value: qsTr("Please go to the help desk")
            detail: trouble.kiosk.troubleDo
        }
    }
}
