"""A Django site with nothing but django-helpdesk, as its installation guide has it: settings, addresses, application.

Runs in its own environment: `python helpdesk_site.py COMMAND …` is the site's `manage.py`; `… fill` fills it and
prints the ticket with all entries.
"""

import json
import os
import sys

import django
from django.conf import settings

with open(os.environ["CASE"]) as file:
    case = json.load(file)

settings.configure(
    DEBUG=False, SECRET_KEY="of-a-site-that-lives-for-minutes-on-loopback", ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__, USE_TZ=True, TIME_ZONE="UTC", LANGUAGE_CODE="en", SITE_ID=1,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField", STATIC_URL="/static/", MEDIA_ROOT=case["room"] + "/media",
    STATIC_ROOT=case["room"] + "/static", LOGIN_URL="helpdesk:login",
    INSTALLED_APPS=[
        "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages",
        "django.contrib.sites", "django.contrib.humanize", "django.contrib.staticfiles", "django.contrib.admin",
        "rest_framework", "helpdesk"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware"],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages"]}}],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.postgresql", "NAME": "helpdesk", "USER": "peers",
        "HOST": case["room"] + "/postgres", "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}},
    EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
    HELPDESK_TEAMS_MODE_ENABLED=False, HELPDESK_PUBLIC_ENABLED=True,
)
django.setup()

# All of Django that needs the settings first.
from django.contrib import admin  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import execute_from_command_line  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.utils import timezone  # noqa: E402
from helpdesk.models import FollowUp, Queue, Ticket  # noqa: E402

application = get_wsgi_application()
urlpatterns = [path("admin/", admin.site.urls), path("", include("helpdesk.urls", namespace="helpdesk"))]


def fill() -> int:
    officer = User.objects.create_user(case["login"], "loket@example.org", case["password"], is_staff=True)
    queue = Queue.objects.create(title="Gangguan", slug="gangguan", allow_public_submission=True)
    for number in range(case["tickets"]):
        ticket = Ticket.objects.create(title=case["title"], queue=queue, description=case["words"])
    for text in case["entries"]:
        FollowUp.objects.create(
            ticket=ticket, user=officer, title="Comment", comment=text, public=True, date=timezone.now())
    return ticket.pk


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        print(fill())
    else:
        execute_from_command_line(sys.argv)
