#!/usr/bin/python3
"""The smallest browser around WebKitGTK that WebKitWebDriver can drive: one window on a profile that outlives it.

WebKit's own MiniBrowser keeps everything in memory while it is driven, so that nothing of a restart could be tested.
Usage: webkitBrowser.py FOLDER. Below FOLDER it keeps `data`, saves files into `downloads`, runs `before.js` in every
page before the page's own code and writes its process id into `pid`. INKLING_WEBKIT=safari turns on what Safari has
and WebKitGTK comes without: the storage manager and its files.
"""

import os
import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2

folder = Path(sys.argv[1])
(folder / "pid").write_text(str(os.getpid()))
data = WebKit2.WebsiteDataManager(base_data_directory=str(folder / "data"), base_cache_directory=str(folder / "cache"))
context = WebKit2.WebContext(website_data_manager=data)
context.set_automation_allowed(True)
context.set_preferred_languages(["en-GB"])


SAFARI = {"StorageAPI", "StorageAPIEstimate", "FileSystem", "FileSystemWritableStream"}


def settings():
    made = WebKit2.Settings()
    features = WebKit2.Settings.get_all_features()
    for index in range(features.get_length()):
        feature = features.get(index)
        if os.environ.get("INKLING_WEBKIT") == "safari" and feature.get_identifier() in SAFARI:
            made.set_feature_enabled(feature, True)
    return made


def name_download(download, name):
    download.set_destination((folder / "downloads" / name).as_uri())
    return True


def open_view(_session):
    content = WebKit2.UserContentManager()
    script = WebKit2.UserScript.new(
        (folder / "before.js").read_text(),
        WebKit2.UserContentInjectedFrames.TOP_FRAME,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )
    content.add_script(script)
    view = WebKit2.WebView(
        web_context=context, user_content_manager=content, settings=settings(), is_controlled_by_automation=True
    )
    window = Gtk.Window(default_width=1280, default_height=800)
    window.add(view)
    window.show_all()
    return view


def start_session(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("inkling-webkit")
    session.set_application_info(info)
    session.connect("create-web-view", open_view)
    session.connect("will-close", lambda _session: Gtk.main_quit())


context.connect("download-started", lambda _context, download: download.connect("decide-destination", name_download))
context.connect("automation-started", start_session)
Gtk.main()
